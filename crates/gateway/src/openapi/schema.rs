//! The tables of the Department API as JSON Schema, the dialect of `OpenAPI` 3.1. What the gateway judges by and what it
//! describes are the same tables, so neither can say more than the other. Limits in bytes stand as limits in characters,
//! which no text within them passes; the words beside them say bytes.

use desk_domain::department_api as api;
use desk_domain::department_api::{ItemKind, Member, Object, Shape};
use desk_domain::{Currency, Language};
use serde_json::Value;
use utoipa::openapi::schema::{
    AnyOfBuilder, ArrayBuilder, Object as Plain, ObjectBuilder, Ref, RefBuilder, Schema, SchemaFormat, SchemaType, Type,
};
use utoipa::openapi::{ComponentsBuilder, RefOr};

/// A component and its name.
type Named = (String, RefOr<Schema>);

/// Every component that a department needs.
pub(super) fn add(components: ComponentsBuilder) -> ComponentsBuilder {
    let sent = api::KINDS.iter().map(|kind| kind.body).chain([&api::GRANT]).flat_map(Object::with_inner);
    let told = [&api::ANSWER, &api::ACTS, &api::TOKEN, &api::OAUTH_PROBLEM].into_iter().flat_map(Object::with_inner);
    let mut all: Vec<Named> = sent.map(|one| (one.name.to_owned(), object(one, true))).collect();
    all.extend(told.map(|one| (one.name.to_owned(), object(one, false))));
    all.extend(api::KINDS.iter().map(|kind| (item_name(kind), item(kind))));
    all.push((api::BATCH.name.to_owned(), object(&api::BATCH, true)));
    all.push((api::ITEM.name.to_owned(), any_item()));
    all.push(("TakenBack".to_owned(), taken_back()));
    let (text, name) = ("A text in all three languages", "A name in all three languages, without control characters");
    all.push(("Text".to_owned(), languages(text, api::TEXT_BYTES)));
    all.push(("Name".to_owned(), languages(name, api::NAME_BYTES)));
    all.push(("Money".to_owned(), money()));
    all.into_iter().fold(components, |components, (name, schema)| components.schema(name, schema))
}

/// A reference to the component of this name, as the schema of a body.
pub(super) fn reference(name: &str) -> RefOr<Schema> {
    RefOr::Ref(Ref::from_schema_name(name))
}

/// The component of this name, or another object that is not described here.
pub(super) fn or_another(name: &str) -> RefOr<Schema> {
    either(AnyOfBuilder::new().item(reference(name)).item(Plain::with_type(Type::Object)))
}

fn either(built: AnyOfBuilder) -> RefOr<Schema> {
    RefOr::T(Schema::AnyOf(built.build()))
}

/// An object. Members that a department may leave out when it sends may also be null.
pub(super) fn object(object: &Object, sent: bool) -> RefOr<Schema> {
    let mut built = ObjectBuilder::new().schema_type(Type::Object).description(Some(object.text));
    for member in object.members {
        built = built.property(member.name, value(member.shape, sent && !member.required, member.text));
        if member.required {
            built = built.required(member.name);
        }
    }
    built.build().into()
}

fn value(shape: Shape, nullable: bool, text: &str) -> RefOr<Schema> {
    match shape {
        Shape::Text => named("Text", nullable, text),
        Shape::Name => named("Name", nullable, text),
        Shape::Names => names(nullable, text),
        Shape::Money => named("Money", nullable, text),
        Shape::Object(object) => named(object.name, nullable, text),
        Shape::List(inner) => list(value(*inner, false, ""), api::LIST_ITEMS, nullable, text),
        Shape::Batch(most, object) => list(reference(object.name), most, nullable, text),
        Shape::Words(words) => {
            let known = string(false).enum_values(Some(words.iter().copied()));
            let another = plain(Shape::Word, nullable, "Another word is kept as it came.");
            either(AnyOfBuilder::new().item(known.build()).item(another).description(said(text)))
        }
        Shape::Body => Plain::with_type(Type::Object).into(),
        _ => plain(shape, nullable, text).into(),
    }
}

/// A value that is no object and no list.
fn plain(shape: Shape, nullable: bool, text: &str) -> Plain {
    let built = match shape {
        Shape::Word | Shape::Words(_) => limited(nullable, api::WORD_BYTES),
        Shape::ExternalId => limited(nullable, api::EXTERNAL_ID_BYTES),
        Shape::OpenId => limited(nullable, api::OPEN_ID_BYTES).pattern(Some("^[!-~]+$")),
        Shape::Only(words) => {
            let words = words.iter().map(|word| Value::from(*word));
            string(nullable).enum_values(Some(words.chain(nullable.then_some(Value::Null))))
        }
        Shape::Address => limited(nullable, api::ADDRESS_BYTES).pattern(Some("^https://")).format(Some(format("uri"))),
        Shape::TimeOfDay => string(nullable).pattern(Some("^([01][0-9]|2[0-3]):[0-5][0-9]$")),
        Shape::Day => string(nullable).format(Some(format("date"))),
        Shape::Instant => limited(nullable, api::INSTANT_BYTES).format(Some(format("date-time"))),
        Shape::Flag => ObjectBuilder::new().schema_type(typed(Type::Boolean, nullable)),
        Shape::Whole => ObjectBuilder::new().schema_type(typed(Type::Integer, nullable)),
        _ => string(nullable),
    };
    built.description(said(text)).build()
}

fn string(nullable: bool) -> ObjectBuilder {
    ObjectBuilder::new().schema_type(typed(Type::String, nullable))
}

fn limited(nullable: bool, most: usize) -> ObjectBuilder {
    string(nullable).min_length(Some(1)).max_length(Some(most))
}

fn typed(kind: Type, nullable: bool) -> SchemaType {
    if nullable { [kind, Type::Null].into_iter().collect() } else { kind.into() }
}

fn format(name: &str) -> SchemaFormat {
    SchemaFormat::Custom(name.to_owned())
}

fn said(text: &str) -> Option<&str> {
    Some(text).filter(|text| !text.is_empty())
}

fn list(inner: RefOr<Schema>, most: usize, nullable: bool, text: &str) -> RefOr<Schema> {
    let built = ArrayBuilder::new().schema_type(typed(Type::Array, nullable)).items(inner);
    let most = Some(most).filter(|most| *most < usize::MAX);
    built.max_items(most).description(said(text)).build().into()
}

fn names(nullable: bool, text: &str) -> RefOr<Schema> {
    let built = ArrayBuilder::new().schema_type(typed(Type::Array, nullable)).items(reference("Name"));
    built.min_items(Some(1)).max_items(Some(api::NAMES)).description(said(text)).build().into()
}

fn named(name: &str, nullable: bool, text: &str) -> RefOr<Schema> {
    if nullable {
        let or_null = AnyOfBuilder::new().item(reference(name)).item(Plain::with_type(Type::Null));
        return either(or_null.description(said(text)));
    }
    let built = RefBuilder::new().ref_location_from_schema_name(name).description(said(text)).build();
    RefOr::Ref(built)
}

fn languages(what: &str, most: usize) -> RefOr<Schema> {
    let words = format!("{what}; none is empty, each at most {most} bytes of UTF-8.");
    let built = ObjectBuilder::new().schema_type(Type::Object).description(Some(words));
    let one = || limited(false, most).pattern(Some("\\S")).build();
    let each = Language::ALL.into_iter().map(Language::tag);
    each.fold(built, |built, tag| built.property(tag, one()).required(tag)).build().into()
}

fn money() -> RefOr<Schema> {
    let cents = ObjectBuilder::new().schema_type(Type::Integer).minimum(Some(0)).maximum(Some(api::MOST_CENTS));
    let codes = [Currency::Hkd, Currency::Cny].map(Currency::code);
    ObjectBuilder::new()
        .schema_type(Type::Object)
        .description(Some("An amount in whole cents of a currency."))
        .property("cents", cents.description(Some("Cents; never a fraction.")).build())
        .property("currency", string(false).enum_values(Some(codes)).description(Some("ISO 4217.")).build())
        .required("cents")
        .required("currency")
        .build()
        .into()
}

/// The name of the component of an item of this kind: `BillItem`.
fn item_name(kind: &ItemKind) -> String {
    format!("{}Item", kind.body.name)
}

/// An item of one kind, told.
fn item(kind: &ItemKind) -> RefOr<Schema> {
    let mut built = ObjectBuilder::new().schema_type(Type::Object).description(Some(kind.text));
    for member in api::ITEM.members {
        built = match member.name {
            "kind" => {
                let word = string(false).enum_values(Some([kind.word])).description(Some(member.text));
                built.property("kind", word.build())
            }
            "body" => built.property("body", reference(kind.body.name)).required("body"),
            "delete" => built.property("delete", only(false, "With true it is another item: TakenBack.")),
            _ => built.property(member.name, value(member.shape, false, member.text)),
        };
        built = require(built, member);
    }
    built.build().into()
}

/// An item that is taken back; of its body nothing is read.
fn taken_back() -> RefOr<Schema> {
    let words = api::KINDS.iter().filter(|kind| kind.delete.is_some()).map(|kind| kind.word);
    let mut built = ObjectBuilder::new()
        .schema_type(Type::Object)
        .description(Some("Takes back what was told under this externalId; unchanged when there is nothing."))
        .property(
            "kind",
            string(false).enum_values(Some(words)).description(Some("Which kind of item it was.")).build(),
        );
    for member in api::ITEM.members {
        built = match member.name {
            "delete" => built.property("delete", only(true, "Always true.")).required("delete"),
            "externalId" | "openId" => built.property(member.name, value(member.shape, false, member.text)),
            _ => built,
        };
        built = require(built, member);
    }
    built.build().into()
}

fn require(built: ObjectBuilder, member: &Member) -> ObjectBuilder {
    if member.required { built.required(member.name) } else { built }
}

fn only(flag: bool, text: &str) -> Plain {
    ObjectBuilder::new().schema_type(Type::Boolean).enum_values(Some([flag])).description(Some(text)).build()
}

fn any_item() -> RefOr<Schema> {
    let all = api::KINDS.iter().map(item_name).chain(["TakenBack".to_owned()]);
    let built = AnyOfBuilder::new().description(Some(api::ITEM.text));
    either(all.fold(built, |built, name| built.item(reference(&name))))
}
