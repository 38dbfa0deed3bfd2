//! Writes a receipt and a year's list in each language into a folder, to be looked at. Argument: the folder.

use std::error::Error;
use std::path::Path;

use desk_domain::Language;
use desk_receipt::{Fonts, receipt, year};

#[path = "../tests/suite/texts.rs"]
mod texts;

fn main() -> Result<(), Box<dyn Error>> {
    let folder = std::env::args().nth(1).ok_or("which folder?")?;
    let fonts = Fonts::system();
    for language in Language::ALL {
        let paper = receipt(&texts::receipt_in(language), &fonts)?;
        std::fs::write(Path::new(&folder).join(format!("receipt-{language}.pdf")), paper)?;
        let paper = year(&texts::year_in(language, 64), &fonts, texts::page_of(language))?;
        std::fs::write(Path::new(&folder).join(format!("year-{language}.pdf")), paper)?;
    }
    Ok(())
}
