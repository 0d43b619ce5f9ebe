//! One question and its few answers, of which one can be chosen and none has to be.
//!
//! Buttons and not inputs: a browser writes the state of inputs into its own files, to restore the page.

use std::rc::Rc;

use dioxus::prelude::*;

/// Moves among the answers by arrow keys; the group is one stop of the Tab key.
#[component]
pub fn Radios(
    /// Names the group, and its answers for tests.
    id: String,
    question: String,
    answers: Vec<String>,
    chosen: Option<usize>,
    onchoose: EventHandler<usize>,
) -> Element {
    let count = answers.len();
    let mut mounted = use_signal(Vec::<(usize, Rc<MountedData>)>::new);
    let at = chosen.unwrap_or_default();
    let by_key = move |event: KeyboardEvent| {
        let to = match event.key() {
            Key::ArrowDown | Key::ArrowRight => at + 1,
            Key::ArrowUp | Key::ArrowLeft => at + count.saturating_sub(1),
            _ => return,
        };
        event.prevent_default();
        let to = to.checked_rem(count).unwrap_or_default();
        onchoose.call(to);
        let answer = mounted.peek().iter().find(|(n, _)| *n == to).cloned();
        if let Some((_, answer)) = answer {
            spawn(async move {
                let _ = answer.set_focus(true).await;
            });
        }
    };
    rsx! {
        div {
            class: "radios",
            role: "radiogroup",
            "aria-labelledby": "{id}-question",
            onkeydown: by_key,
            p { id: "{id}-question", "{question}" }
            div {
                for (n, answer) in answers.into_iter().enumerate() {
                    button {
                        key: "{n}",
                        r#type: "button",
                        role: "radio",
                        id: "{id}-{n}",
                        "aria-checked": (chosen == Some(n)).to_string(),
                        tabindex: if n == at { "0" } else { "-1" },
                        onmounted: move |event| mounted.write().push((n, event.data())),
                        onclick: move |_| onchoose.call(n),
                        "{answer}"
                    }
                }
            }
        }
    }
}
