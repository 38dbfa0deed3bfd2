//! Numbers on bills: what the department prints, what the payer enters, and our own payment reference.

mod check_digit;
mod merchant;
mod number;
mod payment;

pub use check_digit::mod_11_10;
pub use merchant::{PpsMerchant, known_channels, pps_merchant_code, pps_merchants};
pub use number::{BillNumber, NumberError, NumberForm, normalise, read_number};
pub use payment::payment_reference;
