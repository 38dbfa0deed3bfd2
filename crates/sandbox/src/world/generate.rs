//! Volume presets: people, tasks and applications generated from a fixed seed, the same on every run.

use std::collections::BTreeMap;

use desk_domain::bill::PayChannelKind;
use desk_domain::{Day, LocalizedText};

use super::person::EMe;
use super::{
    Address, ApplicationSeed, BillSeed, Citizen, EventSeed, Identification, IdentificationKind, Mobile, PaidSeed,
    PeriodSeed, PersonSeed, PersonState, TaskSeed, UserType, When, World,
};

const PREFIX: &str = "volume-";
const STATUSES: [&str; 8] =
    ["submitted", "paid", "being-checked", "more-information-needed", "being-made", "ready", "refused", "withdrawn"];

/// A small deterministic source of numbers (`SplitMix64`). Not for secrets.
#[derive(Clone, Debug)]
pub(crate) struct Numbers(u64);

impl Numbers {
    /// The same text gives the same numbers.
    pub(crate) fn new(text: &str) -> Self {
        // FNV-1a: stable across builds, unlike the standard library's hasher.
        Self(text.bytes().fold(0xcbf2_9ce4_8422_2325, |h, b| (h ^ u64::from(b)).wrapping_mul(0x0100_0000_01b3)))
    }

    /// The same seed gives the same numbers.
    pub(crate) fn seeded(seed: u64) -> Self {
        Self(seed)
    }

    /// A number below `bound` (0 when `bound` is 0).
    pub(crate) fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^= z >> 31;
        usize::try_from(z % bound.max(1) as u64).unwrap_or(0)
    }
}

/// Position among the generated people.
pub(crate) fn index_of(id: &str) -> Option<usize> {
    id.strip_prefix(PREFIX)?.parse().ok()
}

/// Fills `#` of a pattern with digits.
pub(crate) fn reference(pattern: &str, numbers: &mut Numbers) -> String {
    pattern.chars().map(|c| if c == '#' { char::from(b"0123456789"[numbers.below(10)]) } else { c }).collect()
}

/// `tasks` tasks and `applications` applications of one person.
pub(super) fn seed(world: &World, person: &str, tasks: usize, applications: usize) -> PersonSeed {
    let mut numbers = Numbers::new(person);
    let templates: Vec<_> = world.departments.iter().flat_map(|d| &d.task_templates).collect();
    let types: Vec<_> = world.departments.iter().flat_map(|d| &d.application_types).collect();
    let mut seed = PersonSeed { person: person.to_owned(), ..PersonSeed::default() };
    for _ in 0..if templates.is_empty() { 0 } else { tasks } {
        let template = templates[numbers.below(templates.len())];
        let state = if numbers.below(6) == 0 { "done" } else { "open" };
        seed.tasks.push(TaskSeed {
            template: template.id.clone(),
            due_in_days: template.due_days.map(|_| small(numbers.below(140)) - 10),
            due_time: None,
            state: state.to_owned(),
            created_days_ago: i64::from(small(numbers.below(60))),
            closed_days_ago: None,
            reference: Some(reference("##########", &mut numbers)),
            summary: None,
            waits_for: None,
            application: None,
        });
    }
    for _ in 0..if types.is_empty() { 0 } else { applications } {
        let kind = types[numbers.below(types.len())];
        let days = i64::from(small(numbers.below(90)));
        seed.applications.push(ApplicationSeed {
            kind: kind.id.clone(),
            reference: reference(&kind.reference_pattern, &mut numbers),
            status: STATUSES[numbers.below(STATUSES.len())].to_owned(),
            stage: None,
            submitted_days_ago: days,
            stage_days_ago: BTreeMap::new(),
            stage_notes: BTreeMap::new(),
            document_states: BTreeMap::new(),
            note: None,
            events: kind
                .stages
                .first()
                .map(|s| EventSeed { days_ago: days, at: None, text: s.name.clone(), by: "person".into() })
                .into_iter()
                .collect(),
            linked_task: None,
        });
    }
    seed
}

/// `bills` bills of one person over the last years, most of them paid, a few open.
pub(super) fn bills(world: &World, person: &str, bills: usize) -> PersonSeed {
    let mut numbers = Numbers::new(person);
    let templates: Vec<_> = world.bills.iter().flat_map(|department| &department.templates).collect();
    let mut seed = PersonSeed { person: person.to_owned(), ..PersonSeed::default() };
    for index in 0..if templates.is_empty() { 0 } else { bills } {
        let template = templates[numbers.below(templates.len())];
        let parts: Vec<i64> = template.parts.iter().map(|_| 5_000 + i64::from(small(numbers.below(200_000)))).collect();
        // The serial keeps the numbers apart whatever the pattern.
        let mut number = reference(&template.number_pattern, &mut numbers);
        let serial = format!("{index:05}");
        number.truncate(number.len().saturating_sub(serial.len()));
        let issued = -small(numbers.below(365 * 5));
        let open = numbers.below(50) == 0;
        let due = if open { small(numbers.below(60)) } else { issued + 30 };
        let paid =
            PaidSeed { on: When::days(issued + small(numbers.below(28))), cents: None, channel: PayChannelKind::Fps };
        seed.bills.push(BillSeed {
            template: template.id.clone(),
            number: number + &serial,
            account: format!("{}-{}", template.id, numbers.below(4)),
            parts,
            issued: When::days(if open { issued.max(-40) } else { issued }),
            expected: false,
            due: Some(When::days(due)),
            instalments: Vec::new(),
            period: Some(PeriodSeed { from: When::days(issued - 120), to: When::days(issued - 10) }),
            for_whom: None,
            paid: if open { Vec::new() } else { vec![paid] },
            withdrawn: None,
            task: None,
        });
    }
    seed
}

/// Many things on top for the people who ask for it (`volume: busy`).
pub(super) fn busy(world: &mut World) {
    let extra: Vec<_> = world
        .people
        .iter()
        .filter(|person| person.volume.as_deref() == Some("busy"))
        .map(|person| seed(world, &person.id, 120, 25))
        .collect();
    world.seeds.extend(extra);
}

/// `people` generated people with 4 tasks and 1 application each, behind the seeded ones.
pub(super) fn many(world: &mut World, people: usize) {
    let generated: Vec<_> = (0..people).map(citizen).collect();
    let seeds = generated.iter().map(|p| seed(world, &p.id, 4, 1)).collect();
    world.people.extend(generated);
    world.seeds = seeds;
}

fn small(number: usize) -> i32 {
    i32::try_from(number).unwrap_or(0)
}

fn citizen(index: usize) -> Citizen {
    let english = format!("Volume {index:06}");
    let eight = format!("{:08}", 55_000_000 + index % 1_000_000);
    Citizen {
        id: format!("{PREFIX}{index:06}"),
        name: LocalizedText {
            en: english.clone(),
            zh_hant_hk: format!("測試{index:06}"),
            zh_hans: format!("测试{index:06}"),
        },
        english_name: Some(format!("VOLUME, {index:06}")),
        chinese_name: None,
        identification: Identification {
            kind: IdentificationKind::Passport,
            number: format!("TEST{index:06}"),
            check_digit: None,
            country: Some("XXA".to_owned()),
        },
        birth_date: Day::new(1980, 1, 1).unwrap_or_else(|_| Day::of(desk_domain::Timestamp::from_millis(0))),
        sex: if index.is_multiple_of(2) { "F" } else { "M" }.to_owned(),
        user_type: if index.is_multiple_of(3) { UserType::Sign } else { UserType::Default },
        state: PersonState::Active,
        language: "en".to_owned(),
        mobile: Mobile { country_code: "852".to_owned(), number: eight },
        email: None,
        address: Address {
            en: "1 Sample Street".into(),
            zh: "樣本街1號".into(),
            region: Some("HK".into()),
            district: None,
        },
        e_me: EMe::default(),
        volume: None,
        story: LocalizedText {
            en: "Generated for volume tests.".into(),
            zh_hant_hk: "為大量數據測試而設。".into(),
            zh_hans: "为大量数据测试而设。".into(),
        },
    }
}
