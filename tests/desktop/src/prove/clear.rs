//! What must be nowhere: tokens outside of Rust, and words of the person on the disk and in the log (P09, P26, P27).

use desk_desktop::Trouble;

use super::{EVERYTHING, NOTE, Proof, WORLD};
use crate::desktop::{home, page_processes};
use crate::search::{holds, in_files, in_memory, in_text};

impl Proof<'_> {
    pub(super) fn tokens_stay_in_rust(&self, at_least: usize) -> Result<usize, Trouble> {
        let tokens = self.wire.tokens();
        if tokens.len() < at_least {
            return Err(format!("{} tokens were heard on the line, {at_least} were due", tokens.len()).into());
        }
        let processes = page_processes(&self.window)?;
        let on_the_page = vec!["Citizen Desk".to_owned()];
        let mut seen = false;
        for process in &processes {
            seen |= in_memory(*process, &on_the_page)?;
            if in_memory(*process, &tokens)? {
                return Err(format!("P09: a token is in the memory of page process {process}").into());
            }
        }
        // A search that finds nothing at all would prove nothing.
        if !seen {
            return Err("the words of the page are not found in the memory of its processes".into());
        }
        Ok(tokens.len())
    }

    /// P09, P26: no token on the page, and nothing in what a browser keeps.
    pub(super) async fn nothing_is_kept_by_the_page(&self) -> Result<(), Trouble> {
        let page = self.window.ask(EVERYTHING).await?;
        if in_text(page.as_str().unwrap_or_default(), &self.wire.tokens()).is_some() {
            return Err("P09: a token is on the page".into());
        }
        let kept =
            "return (window.localStorage?.length ?? 0) + (window.sessionStorage?.length ?? 0) + document.cookie.length";
        match self.window.ask(kept).await?.as_u64() {
            Some(0) => Ok(()),
            other => Err(format!("P26: the page keeps something of its own: {other:?}").into()),
        }
    }

    pub(super) fn nothing_in_clear(&self) -> Result<usize, Trouble> {
        let home = home()?;
        let mut words = self.words.clone();
        words.extend(self.wire.tokens());
        // What the proof itself put there: its programs, which hold the seeded world, its pictures and its own file.
        let programs = self.program.parent().unwrap_or(self.program).to_owned();
        let own = [programs, self.folder.to_owned(), home.join("connect.json"), home.join(WORLD)];
        let (files, found) = in_files(&home, &own, &words)?;
        if files < 8 {
            return Err(format!("P26: only {files} files were looked through").into());
        }
        if let Some(file) = found.first() {
            return Err(format!("P26: {} holds a word of the person or a token", file.display()).into());
        }
        // A server knows its people; what it need not know in clear is not there either (M-builds).
        let mut secret = self.wire.tokens();
        secret.push(NOTE.to_owned());
        let (kept, found) = in_files(&home.join(WORLD), &[], &secret)?;
        if let Some(file) = found.first().or((kept == 0).then_some(&home)) {
            return Err(format!("M-builds: {} holds a token or the person's own note", file.display()).into());
        }
        let log = std::fs::read(&self.log)?;
        if !holds(&log, &["DEBUG".to_owned()])? {
            return Err("the program's log is not at its debug level".into());
        }
        match words.iter().find(|word| holds(&log, std::slice::from_ref(word)).unwrap_or(true)) {
            None => Ok(files),
            Some(word) => Err(format!("P27: the log {} holds “{word}”", self.log.display()).into()),
        }
    }
}
