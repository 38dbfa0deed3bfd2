//! Addresses of e-ME (hk-identity §2.5), in the vocabulary of the government's common schema. The Chinese
//! and the English form differ only in the prefix of their element names.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::lenient;
use super::person::wire_object;

/// Exactly one of the documented forms; anything else is kept as it came.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub enum Address {
    /// A building, in Chinese.
    #[serde(rename = "ChiPremisesAddress")]
    Chinese(Box<ChiPremises>),
    /// A building, in English.
    #[serde(rename = "EngPremisesAddress")]
    English(Box<EngPremises>),
    /// Free lines.
    #[serde(rename = "FreeFormatAddress")]
    Free(FreeFormat),
    /// A post box; postal addresses only.
    #[serde(rename = "PostBoxAddress")]
    PostBox(PostBox),
    /// A form that this program does not know.
    #[serde(untagged)]
    Other(Map<String, Value>),
}

wire_object! {
    /// Lines without structure.
    FreeFormat {
        /// Language of the lines.
        language_code = "LanguageCode",
        /// First line.
        line1 = "AddressLine1",
        /// Second line.
        line2 = "AddressLine2",
        /// Third line.
        line3 = "AddressLine3",
    }
    /// District.
    District {
        /// District of the District Councils.
        dc_district = "DcDistrict",
        /// Part of it.
        sub_district = "Sub-district",
    }
    /// Phase of an estate.
    Phase {
        /// Name.
        name = "PhaseName",
        /// Number.
        number = "PhaseNo",
    }
    /// Street and numbers.
    Street {
        /// Name.
        name = "StreetName",
        /// First number.
        number_from = "BuildingNoFrom",
        /// Last number.
        number_to = "BuildingNoTo",
    }
    /// Village and numbers.
    Village {
        /// Name of the place.
        location = "LocationName",
        /// First number.
        number_from = "BuildingNoFrom",
        /// Last number.
        number_to = "BuildingNoTo",
    }
    /// Block of an estate.
    Block {
        /// Word such as Block or Tower.
        descriptor = "BlockDescriptor",
        /// Number or letter.
        number = "BlockNo",
    }
    /// Floor.
    Floor {
        /// Number or letter.
        number = "FloorNum",
    }
    /// Unit on a floor.
    Unit {
        /// Word such as Flat or Room.
        descriptor = "UnitDescriptor",
        /// Number or letter.
        number = "UnitNo",
    }
    /// A lot of the land register.
    StructuredLot {
        /// Kind of demarcation district.
        dd_type = "DdType",
        /// Number of the demarcation district.
        dd_number = "DdNo",
        /// Kind of lot.
        lot_type = "LotType",
        /// Number of the lot.
        lot_number = "LotNo",
        /// Section, first level.
        section1 = "LotSection1",
        /// Subsection, first level.
        subsection1 = "LotSubsection1",
        /// Section, second level.
        section2 = "LotSection2",
        /// Subsection, second level.
        subsection2 = "LotSubsection2",
        /// Section, third level.
        section3 = "LotSection3",
        /// Subsection, third level.
        subsection3 = "LotSubsection3",
        /// Extension or portion.
        extend_portion = "LotExtendPortionCode",
    }
}

/// `EngLot`.
#[derive(Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Lot {
    /// The lot in its parts.
    #[serde(rename = "EngStructuredLot", default, skip_serializing_if = "Option::is_none")]
    pub structured: Option<StructuredLot>,
    /// Fields that this program does not know, as they came.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// A numbered box in a post office.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub struct PostBoxDetail {
    /// Number of the box.
    #[serde(rename = "PoBoxNo", deserialize_with = "lenient::integer")]
    pub number: i64,
    /// The post office.
    #[serde(rename = "PostOffice", default, skip_serializing_if = "Option::is_none")]
    pub office: Option<String>,
    /// Its region.
    #[serde(rename = "PostOfficeRegion", default, skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
}

/// A post box in one of the two languages.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub enum PostBox {
    /// In English.
    #[serde(rename = "EngPostBox")]
    English(PostBoxDetail),
    /// In Chinese.
    #[serde(rename = "ChiPostBox")]
    Chinese(PostBoxDetail),
}

macro_rules! part {
    ($(#[$doc:meta])* $type:ident { $($(#[$field_doc:meta])* $field:ident: $kind:ty = $name:expr,)* }) => {
        $(#[$doc])*
        #[derive(Clone, Default, PartialEq, Serialize, Deserialize)]
        pub struct $type {
            $(
                $(#[$field_doc])*
                #[serde(rename = $name, default, skip_serializing_if = "Option::is_none")]
                pub $field: Option<$kind>,
            )*
            /// Fields that this program does not know, as they came.
            #[serde(flatten)]
            pub extra: Map<String, Value>,
        }
    };
}

part! {
    /// Estate, Chinese names.
    ChiEstate {
        /// Name.
        name: String = "EstateName",
        /// Phase.
        phase: Phase = "ChiPhase",
    }
}
part! {
    /// Floor and unit, Chinese names.
    Chi3d {
        /// Floor.
        floor: Floor = "ChiFloor",
        /// Unit.
        unit: Unit = "ChiUnit",
    }
}
part! {
    /// `ChiPremisesAddress`.
    ChiPremises {
        /// Region, as Chinese text.
        region: String = "Region",
        /// District.
        district: District = "ChiDistrict",
        /// Building.
        building: String = "BuildingName",
        /// Estate.
        estate: ChiEstate = "ChiEstate",
        /// Street.
        street: Street = "ChiStreet",
        /// Village.
        village: Village = "ChiVillage",
        /// Block.
        block: Block = "ChiBlock",
        /// Floor and unit.
        within: Chi3d = "Chi3dAddress",
    }
}
part! {
    /// Estate, English names.
    EngEstate {
        /// Name.
        name: String = "EstateName",
        /// Phase.
        phase: Phase = "EngPhase",
    }
}
part! {
    /// Floor and unit, English names.
    Eng3d {
        /// Floor.
        floor: Floor = "EngFloor",
        /// Unit.
        unit: Unit = "EngUnit",
    }
}
part! {
    /// `EngPremisesAddress`.
    EngPremises {
        /// `HK`, `KLN` or `NT`.
        region: String = "Region",
        /// District.
        district: District = "EngDistrict",
        /// Building.
        building: String = "BuildingName",
        /// Estate.
        estate: EngEstate = "EngEstate",
        /// Street.
        street: Street = "EngStreet",
        /// Village.
        village: Village = "EngVillage",
        /// Block.
        block: Block = "EngBlock",
        /// Floor and unit.
        within: Eng3d = "Eng3dAddress",
        /// A lot of the land register instead of a building.
        lot: Lot = "EngLot",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn round(text: &str) -> Address {
        let address: Address = serde_json::from_str(text).unwrap();
        assert_eq!(serde_json::to_value(&address).unwrap(), serde_json::from_str::<Value>(text).unwrap());
        address
    }

    #[test]
    fn each_form_reads_and_writes_back_alike() {
        let english = round(
            r#"{"EngPremisesAddress":{"Region":"KLN","EngDistrict":{"DcDistrict":"KT","Sub-district":"Kwun Tong"},
            "BuildingName":"Example House","EngEstate":{"EstateName":"Example Estate","EngPhase":{"PhaseName":"Phase","PhaseNo":"1"}},
            "EngStreet":{"StreetName":"EXAMPLE ROAD","BuildingNoFrom":"1","BuildingNoTo":"3"},
            "EngBlock":{"BlockDescriptor":"Block","BlockNo":"2"},
            "Eng3dAddress":{"EngFloor":{"FloorNum":"12"},"EngUnit":{"UnitDescriptor":"Flat","UnitNo":"A"}}}}"#,
        );
        let Address::English(premises) = english else { panic!("form") };
        assert_eq!(premises.within.unwrap().floor.unwrap().number.as_deref(), Some("12"));
        assert!(matches!(
            round(
                r#"{"ChiPremisesAddress":{"Region":"新界","ChiVillage":{"LocationName":"示例村","BuildingNoFrom":"8"},"Chi3dAddress":{"ChiFloor":{"FloorNum":"地下"}}}}"#
            ),
            Address::Chinese(_)
        ));
        assert!(matches!(
            round(
                r#"{"EngPremisesAddress":{"Region":"NT","EngLot":{"EngStructuredLot":{"DdType":"DD","DdNo":"1","LotNo":"2","LotSection1":"A"}}}}"#
            ),
            Address::English(_)
        ));
        assert!(matches!(
            round(r#"{"PostBoxAddress":{"ChiPostBox":{"PoBoxNo":9,"PostOffice":"郵政總局"}}}"#),
            Address::PostBox(_)
        ));
        assert!(matches!(
            round(r#"{"FreeFormatAddress":{"LanguageCode":"C","AddressLine1":"示例道1號"}}"#),
            Address::Free(_)
        ));
    }

    #[test]
    fn unknown_forms_and_fields_are_kept() {
        assert!(matches!(round(r#"{"OverseasAddress":{"Country":"NZ"}}"#), Address::Other(_)));
        assert!(matches!(round(r#"{"ChiPremisesAddress":{},"EngPremisesAddress":{}}"#), Address::Other(_)));
        assert!(matches!(round(r#"{"EngPremisesAddress":{"What3Words":"a.b.c"}}"#), Address::English(_)));
    }

    #[test]
    fn numbers_are_read_where_texts_are_due() {
        let address: Address = serde_json::from_str(r#"{"EngPremisesAddress":{"EngBlock":{"BlockNo":2}}}"#).unwrap();
        let Address::English(premises) = address else { panic!("form") };
        assert_eq!(premises.block.unwrap().number.as_deref(), Some("2"));
    }
}
