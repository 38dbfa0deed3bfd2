//! The seeded world: invented people, companies, departments and who has what at the start. Data only; what becomes of
//! it is `departments`, how it is shown is `pages`.

mod bill;
mod company;
mod department;
pub(crate) mod generate;
mod person;
mod scenario;

use desk_domain::LocalizedText;
use include_dir::{Dir, include_dir};
use serde::Deserialize;
use serde::de::DeserializeOwned;

pub use bill::{BillSeed, BillTemplate, DepartmentBills, InstalmentSeed, PaidSeed, Payee, PeriodSeed, When};
pub use company::{Company, CompanyPerson};
pub use department::{ApplicationType, DepartmentData, DocumentData, DueDays, StageData, TaskTemplate};
pub use person::{Address, Citizen, Identification, IdentificationKind, Mobile, PersonState, UserType};
pub use scenario::{AccessEntryData, ApplicationSeed, EventSeed, PersonSeed, Scenario, TaskSeed};

use crate::SandboxError;

static DATA: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/data");

/// Everything that is known before the first request.
#[derive(Debug)]
pub struct World {
    /// Citizens, the flagship person first; generated ones behind.
    pub people: Vec<Citizen>,
    /// Companies and who acts for them.
    pub companies: Vec<Company>,
    /// Departments with their templates, by id.
    pub departments: Vec<DepartmentData>,
    /// What departments bill, by department.
    pub bills: Vec<DepartmentBills>,
    /// Who has what at the start.
    pub seeds: Vec<PersonSeed>,
    /// Who saw what before the start; only in the default scenario.
    pub access_log: Vec<AccessEntryData>,
    /// Names of statuses and states.
    pub stages: StageNames,
}

/// Names that do not belong to one department.
#[derive(Clone, Debug, Deserialize)]
pub struct StageNames {
    /// Always `illustrative`.
    pub stages_basis: String,
    /// What the page says about them.
    pub note: LocalizedText,
    /// Statuses of an application.
    pub application_statuses: Vec<NamedStatus>,
}

/// A status and its name.
#[derive(Clone, Debug, Deserialize)]
pub struct NamedStatus {
    /// Word on the wire.
    pub id: String,
    /// Its name.
    pub name: LocalizedText,
}

impl World {
    /// Reads the embedded data and adds what the scenario generates.
    pub fn load(scenario: &Scenario) -> Result<Self, SandboxError> {
        let mut world = Self {
            people: read("people.json")?,
            companies: read("companies.json")?,
            departments: read_all("departments")?,
            bills: read_all("bills")?,
            seeds: Vec::new(),
            access_log: Vec::new(),
            stages: read("stages.json")?,
        };
        match scenario {
            Scenario::Empty => {}
            Scenario::Default => {
                world.seeds = read("scenarios/default.json")?;
                world.access_log = read("access_log.json")?;
                for own in read::<Vec<bill::PersonBills>>("scenarios/bills.json")? {
                    let seed = world.seeds.iter_mut().find(|seed| seed.person == own.person);
                    if let Some(seed) = seed {
                        seed.bills = own.bills;
                    }
                }
                generate::busy(&mut world);
            }
            Scenario::VolumeOne { tasks, applications } => {
                let first = world.people.first().map(|person| person.id.clone());
                world.seeds.extend(first.map(|id| generate::seed(&world, &id, *tasks, *applications)));
            }
            Scenario::VolumeMany { people } => generate::many(&mut world, *people),
            Scenario::VolumeBills { bills } => {
                let first = world.people.first().map(|person| person.id.clone());
                world.seeds.extend(first.map(|id| generate::bills(&world, &id, *bills)));
            }
        }
        Ok(world)
    }

    /// The citizen with this id.
    pub fn person(&self, id: &str) -> Option<&Citizen> {
        // Generated ids are in order behind the seeded people, of whom there are few.
        if let Some(index) = generate::index_of(id) {
            let seeded = self.people.iter().take_while(|p| generate::index_of(&p.id).is_none()).count();
            return self.people.get(seeded + index).filter(|person| person.id == id);
        }
        self.people.iter().find(|person| person.id == id)
    }

    /// The name of an application's status.
    pub fn status_name(&self, status: &str) -> Option<LocalizedText> {
        self.stages.application_statuses.iter().find(|named| named.id == status).map(|named| named.name.clone())
    }

    /// The department with this id.
    pub fn department(&self, id: &str) -> Option<&DepartmentData> {
        self.departments.iter().find(|department| department.id == id)
    }

    /// The bill template with this id, and whose it is.
    pub fn bill_template(&self, id: &str) -> Option<(&DepartmentBills, &BillTemplate)> {
        self.bills.iter().find_map(|d| d.templates.iter().find(|t| t.id == id).map(|t| (d, t)))
    }

    /// Who can be paid by FPS, with the department's id.
    pub fn payees(&self) -> impl Iterator<Item = (&str, &Payee)> {
        self.bills.iter().flat_map(|d| d.payees.iter().map(|payee| (d.department.as_str(), payee)))
    }

    /// The payee with this FPS identifier, and the department's id.
    pub fn payee(&self, fps_id: &str) -> Option<(&str, &Payee)> {
        self.payees().find(|(_, payee)| payee.fps_id == fps_id)
    }

    /// The task template with this id.
    pub fn template(&self, id: &str) -> Option<(&DepartmentData, &TaskTemplate)> {
        self.departments.iter().find_map(|d| d.task_templates.iter().find(|t| t.id == id).map(|t| (d, t)))
    }

    /// The application type with this id.
    pub fn application_type(&self, id: &str) -> Option<(&DepartmentData, &ApplicationType)> {
        self.departments.iter().find_map(|d| d.application_types.iter().find(|t| t.id == id).map(|t| (d, t)))
    }
}

/// Every file of a folder, by name.
fn read_all<T: DeserializeOwned>(folder: &str) -> Result<Vec<T>, SandboxError> {
    let mut files: Vec<_> = DATA.get_dir(folder).map(|folder| folder.files().collect()).unwrap_or_default();
    files.sort_by_key(|file| file.path());
    files.into_iter().map(|file| parse(&file.path().to_string_lossy(), file.contents())).collect()
}

fn read<T: DeserializeOwned>(path: &str) -> Result<T, SandboxError> {
    parse(path, DATA.get_file(path).map_or(&b""[..], include_dir::File::contents))
}

fn parse<T: DeserializeOwned>(path: &str, bytes: &[u8]) -> Result<T, SandboxError> {
    serde_json::from_slice(bytes).map_err(|source| SandboxError::Data { file: path.to_owned(), source })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_seed_names_a_person_a_template_and_a_type_that_exist() {
        let world = World::load(&Scenario::Default).unwrap();
        assert!(world.people.len() >= 16 && world.departments.len() >= 14 && world.companies.len() >= 6);
        for seed in &world.seeds {
            assert!(world.person(&seed.person).is_some(), "{}", seed.person);
            for task in &seed.tasks {
                assert!(world.template(&task.template).is_some(), "{}", task.template);
            }
            for application in &seed.applications {
                assert!(world.application_type(&application.kind).is_some(), "{}", application.kind);
            }
        }
    }

    #[test]
    fn volumes_are_generated_and_the_same_each_time() {
        let one = Scenario::VolumeOne { tasks: 250, applications: 40 };
        let (a, b) = (World::load(&one).unwrap(), World::load(&one).unwrap());
        assert_eq!((a.seeds[0].tasks.len(), a.seeds[0].applications.len()), (250, 40));
        assert_eq!(format!("{:?}", a.seeds), format!("{:?}", b.seeds));
        let many = World::load(&Scenario::VolumeMany { people: 1_000 }).unwrap();
        let last = many.people.last().unwrap();
        assert_eq!(many.person(&last.id).map(|p| &p.id), Some(&last.id));
        assert_eq!(many.seeds.len(), 1_000);
        assert!(many.person("volume-999999").is_none());
    }
}
