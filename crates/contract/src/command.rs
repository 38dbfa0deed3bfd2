//! The list of commands: data, handed to a caller's macro.

/// When a command may be called.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// At any time, also while the desk is locked.
    Always,
    /// Only while a profile is open and unlocked.
    Unlocked,
}

/// Hands the list of commands to `$callback!`. Each line: access, name, request, answer.
/// Every host (Tauri, devhost), the TypeScript client and the permissions are made from this list.
#[macro_export]
macro_rules! with_commands {
    ($callback:path) => {
        $callback! {
            // the desk as a whole
            Always desk_status(Empty) -> DeskStatusView;
            Always first_run_finish(FirstRunFinishRequest) -> DeskStatusView;
            Always look_change(LookChangeRequest) -> LookView;
            Always profile_choose(ProfileChooseRequest) -> DeskStatusView;
            Always profile_add(Empty) -> DeskStatusView;
            Always look_around(Empty) -> DeskStatusView;
            Always link_open(LinkOpenRequest) -> Empty;
            // signing in and out
            Always sign_in_start(SignInStartRequest) -> SignInStartView;
            Always sign_in_wait(SignInAttemptRequest) -> DeskStatusView;
            Always sign_in_cancel(SignInAttemptRequest) -> Empty;
            Always sign_in_open_phone(SignInAttemptRequest) -> Empty;
            Always sign_out(Empty) -> DeskStatusView;
            Unlocked erase(EraseRequest) -> DeskStatusView;
            // lock
            Always lock_status(Empty) -> LockView;
            Always lock_now(Empty) -> DeskStatusView;
            Always unlock(UnlockRequest) -> UnlockView;
            Always pin_forgotten(PinForgottenRequest) -> PinForgottenView;
            Unlocked activity_seen(Empty) -> LockView;
            Unlocked pin_set(PinSetRequest) -> PinSetView;
            Unlocked pin_remove(PinRemoveRequest) -> PinSetView;
            // today, to-do, applications
            Unlocked today_get(Empty) -> TodayView;
            Unlocked tasks_list(TasksListRequest) -> TasksListView;
            Unlocked tasks_get(TaskRequest) -> TaskDetailView;
            Unlocked tasks_act(TaskActRequest) -> TaskActView;
            Unlocked tasks_undo(TaskUndoRequest) -> TaskActView;
            Unlocked tasks_note(TaskNoteRequest) -> TaskDetailView;
            Unlocked tasks_export_deadline(TaskRequest) -> SavedFileView;
            Unlocked applications_list(ApplicationsListRequest) -> ApplicationsListView;
            Unlocked applications_get(ApplicationRequest) -> ApplicationDetailView;
            Unlocked applications_seen(ApplicationRequest) -> Empty;
            Unlocked applications_withdraw(ApplicationRequest) -> ApplicationDetailView;
            // bills and payments
            Unlocked bills_list(BillsListRequest) -> BillsListView;
            Unlocked bills_get(BillRequest) -> BillDetailView;
            Unlocked bills_year(BillsYearRequest) -> BillsYearView;
            Unlocked bills_export(BillsExportRequest) -> SavedFileView;
            Unlocked bills_label(BillLabelRequest) -> BillDetailView;
            Unlocked bills_remind(BillRemindRequest) -> BillRemindView;
            Unlocked bills_claim(BillClaimRequest) -> BillDetailView;
            Unlocked bills_issuers(Empty) -> BillIssuersView;
            Unlocked bills_read_code(BillReadCodeRequest) -> BillCodeView;
            Unlocked bills_add(BillAddRequest) -> BillDetailView;
            Unlocked payments_review(PaymentReviewRequest) -> PaymentReviewView;
            Unlocked payments_start(PaymentStartRequest) -> PaymentView;
            Unlocked payments_get(PaymentRequest) -> PaymentView;
            Unlocked payments_check(PaymentRequest) -> PaymentView;
            Unlocked payments_cancel(PaymentRequest) -> PaymentView;
            Unlocked receipts_save(ReceiptRequest) -> SavedFileView;
            Unlocked receipts_open(ReceiptRequest) -> SavedFileView;
            Unlocked mandates_list(Empty) -> MandatesListView;
            Unlocked mandates_add(MandateAddRequest) -> MandateView;
            Unlocked mandates_change(MandateChangeRequest) -> MandateView;
            Unlocked mandates_cancel(MandateRequest) -> MandateView;
            // what happened, what waits
            Unlocked history_list(HistoryListRequest) -> HistoryListView;
            Unlocked outbox_list(Empty) -> OutboxListView;
            Unlocked outbox_resolve(OutboxResolveRequest) -> OutboxListView;
            Unlocked sync_status(Empty) -> SyncStatusView;
            Unlocked sync_now(Empty) -> SyncStatusView;
            Unlocked palette_search(PaletteSearchRequest) -> PaletteSearchView;
            Unlocked file_reveal(FileRevealRequest) -> Empty;
            // privacy
            Unlocked sessions_list(Empty) -> SessionsListView;
            Unlocked sessions_end(SessionEndRequest) -> SessionsListView;
            Unlocked access_log_list(AccessLogListRequest) -> AccessLogListView;
            Unlocked access_log_export(AccessLogListRequest) -> SavedFileView;
            Unlocked local_log_list(Empty) -> LocalLogView;
            Unlocked local_log_export(Empty) -> SavedFileView;
            Unlocked local_log_clear(Empty) -> LocalLogView;
            Unlocked access_not_me(AccessNotMeRequest) -> AccessLogListView;
            Unlocked access_known(AccessKnownRequest) -> Empty;
            Unlocked letter_write(LetterRequest) -> LetterView;
            Unlocked letter_save(LetterRequest) -> SavedFileView;
            Unlocked contact_get(Empty) -> ContactView;
            Unlocked contact_change(ContactChangeRequest) -> ContactView;
            Unlocked data_export(DataExportRequest) -> SavedFileView;
            Unlocked step_up_wait(StepUpWaitRequest) -> StepUpResultView;
            // settings
            Unlocked settings_get(Empty) -> SettingsView;
            Unlocked settings_change(SettingsChangeRequest) -> SettingsView;
            Unlocked diagnostics_get(Empty) -> DiagnosticsView;
            Unlocked diagnostics_save(Empty) -> SavedFileView;
        }
    };
}
