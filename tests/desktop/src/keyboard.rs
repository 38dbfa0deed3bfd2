//! The keyboard alone: keys go to what has the focus, and the focus is moved by keys.

use fantoccini::actions::{InputSource as _, KeyAction, KeyActions};
use fantoccini::key::Key;
use serde_json::{Value, json};

use crate::{PATIENCE, STEP, Trouble, Window};

/// More stops than any page has: whoever has pressed Tab so often has been everywhere.
const STOPS: usize = 250;

impl Window {
    /// Presses a key and lets it go.
    pub async fn key(&self, key: Key) -> Result<(), Trouble> {
        self.stroke(key.into()).await
    }

    /// Types a text, letter by letter.
    pub async fn keys(&self, text: &str) -> Result<(), Trouble> {
        for letter in text.chars() {
            self.stroke(letter).await?;
        }
        Ok(())
    }

    async fn stroke(&self, value: char) -> Result<(), Trouble> {
        let keys = KeyActions::new("keyboard".to_owned());
        let keys = keys.then(KeyAction::Down { value }).then(KeyAction::Up { value });
        self.client().perform_actions(keys).await.map_err(Into::into)
    }

    /// Waits for `css`, then presses Tab until it has the focus.
    pub async fn tab_to(&self, css: &str) -> Result<(), Trouble> {
        self.find(css).await?;
        for _ in 0..STOPS {
            if self.has_focus(css).await? {
                return Ok(());
            }
            self.key(Key::Tab).await?;
        }
        Err(format!("{css} cannot be reached with Tab").into())
    }

    /// Goes to `css` with Tab and presses Enter there.
    pub async fn enter(&self, css: &str) -> Result<(), Trouble> {
        self.tab_to(css).await?;
        self.key(Key::Enter).await
    }

    /// Goes to the group of radio buttons of which `css` is one, and chooses that with the arrows.
    pub async fn choose(&self, css: &str) -> Result<(), Trouble> {
        let name = self.attribute(css, "name").await?;
        self.tab_to(&format!("input[type='radio'][name='{name}']")).await?;
        let chosen = async {
            while !self.has_focus(&format!("{css}:checked")).await? {
                let alone = self.has_focus(css).await?;
                self.key(if alone { Key::Space } else { Key::Down }).await?;
                tokio::time::sleep(STEP).await;
            }
            Ok::<(), Trouble>(())
        };
        tokio::time::timeout(PATIENCE, chosen).await.map_err(|_| format!("{css} cannot be chosen with the arrows"))?
    }

    async fn has_focus(&self, css: &str) -> Result<bool, Trouble> {
        let script = "return document.activeElement?.matches(arguments[0]) ?? false";
        Ok(self.client().execute(script, vec![json!(css)]).await? == Value::Bool(true))
    }
}
