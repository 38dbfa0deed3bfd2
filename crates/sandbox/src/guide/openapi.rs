//! `OpenAPI` 3.1 of the sandbox: the plain routes by utoipa, the sealed ones from the table of calls. A sealed body is
//! `{"content": …}`; what is inside stands in `x-content`.

use serde_json::{Map, Value, json};
use utoipa::OpenApi;

use super::calls::{CALLS, Call, Field};

#[derive(OpenApi)]
#[openapi(
    info(
        title = "Citizen Desk sandbox",
        description = "A stand-in for iAM Smart and for the FPS switch on this computer. Content of sealed calls is AES-256-GCM under the key of \
                       getKey; see /docs for the envelope.",
        version = "1"
    ),
    paths(
        crate::routes::register_api,
        crate::admin::api::state,
        crate::admin::api::clock,
        crate::admin::api::force,
        crate::admin::api::unforce,
        crate::admin::api::person_state,
        crate::admin::api::add_fault,
        crate::admin::api::clear_faults,
        crate::admin::api::cases,
        crate::admin::api::happen,
        crate::admin::api::remove_kek,
        crate::admin::money::books,
        crate::admin::money::settlements,
        crate::admin::money::pay,
        crate::admin::money::refuse,
        crate::admin::money::reverse,
        crate::admin::money::deposit,
        crate::admin::money::mandate,
        crate::admin::money::mandates,
        crate::admin::money::issue,
        crate::admin::money::notices,
        crate::admin::money::deliver,
        crate::admin::money::sow,
        crate::admin::money::fired
    )
)]
struct Plain;

/// The whole document.
pub(crate) fn document() -> Value {
    let mut document = serde_json::to_value(Plain::openapi()).unwrap_or_default();
    if let Some(paths) = document.get_mut("paths").and_then(Value::as_object_mut) {
        paths.insert("/api/v1/auth/getQR".to_owned(), get_qr());
        for (path, purpose) in [
            ("/api/v1/security/getKey", "Gives the content key, wrapped with your certificate. Empty body."),
            ("/api/v1/security/revokeKey", "Ends the content key. Empty body."),
        ] {
            paths.insert(path.to_owned(), json!({"post": operation(path, purpose, &headers(), &outer("object"))}));
        }
        for door in super::fps::DOORS {
            paths.insert(door.path.to_owned(), json!({"post": door.operation()}));
        }
        for call in CALLS {
            paths.insert(call.path.to_owned(), json!({"post": sealed(call)}));
        }
    }
    document
}

fn sealed(call: &Call) -> Value {
    let mut operation = operation(call.name, call.purpose, &headers(), &outer("string"));
    let request: Vec<&Field> = call.request.iter().copied().flatten().collect();
    if let Some(map) = operation.as_object_mut() {
        let body = json!({"type": "object", "required": ["content"], "properties": {"content": {"type": "string"}}});
        let content = json!({"application/json": {"schema": body}});
        map.insert("requestBody".to_owned(), json!({"required": true, "content": content}));
        let answer: Vec<&Field> = call.answer.iter().collect();
        let callback: Vec<&Field> = call.callback.iter().collect();
        let inside = json!({"request": object(&request), "answer": object(&answer), "callback": object(&callback)});
        map.insert("x-content".to_owned(), inside);
    }
    operation
}

fn operation(id: &str, purpose: &str, parameters: &Value, answer: &Value) -> Value {
    json!({
        "tags": ["platform"],
        "operationId": id.rsplit('/').next(),
        "summary": purpose,
        "parameters": parameters,
        "responses": {"200": {
            "description": "Success and every refusal; the code says which",
            "content": {"application/json": {"schema": answer}},
        }},
    })
}

fn outer(content: &str) -> Value {
    json!({"type": "object", "required": ["txID", "code", "message"], "properties": {
        "txID": {"type": "string"},
        "code": {"type": "string", "examples": ["D00000"]},
        "message": {"type": "string"},
        "content": {"type": content},
    }})
}

fn object(fields: &[&Field]) -> Value {
    let schema = |field: &Field| match field.kind {
        "array" => json!({"type": "array", "items": {"type": "string"}, "description": field.text}),
        kind => json!({"type": kind, "description": field.text}),
    };
    let properties: Map<String, Value> = fields.iter().map(|field| (field.name.to_owned(), schema(field))).collect();
    let required: Vec<_> = fields.iter().filter(|field| field.required).map(|field| field.name).collect();
    json!({"type": "object", "properties": properties, "required": required})
}

fn headers() -> Value {
    let header = |name: &str, text: &str| json!({"name": name, "in": "header", "required": true, "description": text, "schema": {"type": "string"}});
    json!([
        header("clientID", "of your registration"),
        header("signatureMethod", "HmacSHA256"),
        header("timestamp", "ms since 1970; not lower than your last one"),
        header("nonce", "at most 36 ASCII characters, never used before"),
        header("signature", "URL-encoded base64 of HMAC-SHA256 over clientID, method, timestamp, nonce and body"),
    ])
}

fn get_qr() -> Value {
    let parameter = |(name, required, text): (&str, bool, &str)| json!({"name": name, "in": "query", "required": required, "description": text, "schema": {"type": "string"}});
    let parameters: Vec<Value> = super::GET_QR.iter().copied().map(parameter).collect();
    json!({"get": {
        "tags": ["platform"], "operationId": "getQR",
        "summary": "The page that a browser is sent to: a QR for a computer, the request itself for a phone.",
        "parameters": parameters,
        "responses": {
            "200": {"description": "The page with the QR"},
            "303": {"description": "To the request on the phone, or back to redirectURI with error_code"},
            "400": {"description": "A page: the link cannot be used, and there is no registered address to go back to"},
        },
    }})
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_document_is_openapi_3_1_and_names_every_call_with_its_fields() {
        let document = document();
        assert_eq!(document["openapi"], "3.1.0");
        let paths = document["paths"].as_object().unwrap();
        for call in CALLS {
            let operation = &paths[call.path]["post"];
            assert!(operation["x-content"]["request"]["properties"].is_object(), "{}", call.path);
        }
        for door in crate::guide::fps::DOORS {
            assert!(paths[door.path]["post"]["x-payload"]["properties"].is_object(), "{}", door.path);
        }
        assert!(paths.contains_key("/admin/faults") && paths.contains_key("/registration/v1/services"));
        let text = document.to_string();
        for reference in text.split("\"$ref\":\"#/components/schemas/").skip(1) {
            let name = reference.split('"').next().unwrap();
            assert!(document["components"]["schemas"].get(name).is_some(), "{name} is not described");
        }
    }
}
