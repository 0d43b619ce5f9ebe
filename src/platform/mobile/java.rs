//! The way to Android's own functions.

use std::sync::mpsc;

use dioxus_desktop::wry::prelude::dispatch;
use jni::{
    JNIEnv, JavaVM,
    objects::{JObject, JString},
};

/// Android did not do as asked, or said so with an exception.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct JavaError;

impl From<jni::errors::Error> for JavaError {
    fn from(_: jni::errors::Error) -> Self {
        // What it says may hold what was asked.
        Self
    }
}

/// Does `ask` on the activity's thread with the activity, and waits for what comes of it. Never call it from that
/// thread.
///
/// # Errors
/// [`JavaError`], also when there is no activity any more.
pub fn with_activity<T: Send + 'static>(
    ask: impl FnOnce(&mut JNIEnv<'_>, &JObject<'_>) -> Result<T, JavaError> + Send + 'static,
) -> Result<T, JavaError> {
    let (reply, answer) = mpsc::channel();
    dispatch(move |env, activity, _| {
        let _ = reply.send(quietly(env, |env| ask(env, activity)));
    });
    answer.recv().map_err(|_| JavaError)?
}

/// Tells the activity something without waiting for it.
pub fn tell_activity(
    tell: impl FnOnce(&mut JNIEnv<'_>, &JObject<'_>) -> Result<(), JavaError> + Send + 'static,
) {
    dispatch(move |env, activity, _| {
        // What is not heard leaves the window protected and covered.
        let _ = quietly(env, |env| tell(env, activity));
    });
}

/// The machine that Java runs on, for threads that are not the activity's.
///
/// # Errors
/// [`JavaError`].
pub fn machine() -> Result<JavaVM, JavaError> {
    with_activity(|env, _| Ok(env.get_java_vm()?))
}

/// Does `ask`; an exception ends there and is not printed.
///
/// # Errors
/// [`JavaError`].
pub fn quietly<'local, T>(
    env: &mut JNIEnv<'local>,
    ask: impl FnOnce(&mut JNIEnv<'local>) -> Result<T, JavaError>,
) -> Result<T, JavaError> {
    let answer = ask(env);
    if env.exception_check().unwrap_or(true) {
        let _ = env.exception_clear();
        return Err(JavaError);
    }
    answer
}

/// The text that a Java object of type `String` holds.
///
/// # Errors
/// [`JavaError`].
pub fn text(env: &mut JNIEnv<'_>, object: JObject<'_>) -> Result<String, JavaError> {
    let string = JString::from(object);
    let text = env.get_string(&string)?;
    Ok(text.into())
}
