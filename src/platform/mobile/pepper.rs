//! The key that Android's key store holds: in a chip of its own where the phone has one.

use jni::{
    JNIEnv, JavaVM,
    objects::{JByteArray, JObject, JValue},
};
use zeroize::Zeroizing;

use super::java::{self, JavaError};
use crate::platform::{Pepper, PepperError};

/// An HMAC-SHA-256 key that never leaves the key store.
pub struct KeystorePepper(Option<JavaVM>);

/// Its name in the key store, which lists of keys show.
const ALIAS: &str = "calc";
const STORE: &str = "AndroidKeyStore";
const MAC: &str = "HmacSHA256";
/// `KeyProperties.PURPOSE_SIGN`.
const PURPOSE_SIGN: i32 = 4;

impl KeystorePepper {
    /// The key of this installation; its first use makes it. Where Java cannot be reached, every use fails. Not on the
    /// activity's thread.
    #[must_use]
    pub fn of_device() -> Self {
        Self(java::machine().ok())
    }

    fn with<T>(
        &self,
        ask: impl FnOnce(&mut JNIEnv<'_>) -> Result<T, JavaError>,
    ) -> Result<T, JavaError> {
        let machine = self.0.as_ref().ok_or(JavaError)?;
        let mut env = machine.attach_current_thread()?;
        java::quietly(&mut env, ask)
    }
}

impl Pepper for KeystorePepper {
    fn bind(&self, stretched: &[u8; 32]) -> Result<Zeroizing<[u8; 32]>, PepperError> {
        let made = self.with(|env| {
            let key = match key(env)? {
                Some(key) => key,
                None => make_key(env)?,
            };
            let name = env.new_string(MAC)?;
            let mac = env
                .call_static_method(
                    "javax/crypto/Mac",
                    "getInstance",
                    "(Ljava/lang/String;)Ljavax/crypto/Mac;",
                    &[JValue::Object(&name)],
                )?
                .l()?;
            env.call_method(
                &mac,
                "init",
                "(Ljava/security/Key;)V",
                &[JValue::Object(&key)],
            )?;
            let message = env.byte_array_from_slice(stretched)?;
            let tag = env
                .call_method(&mac, "doFinal", "([B)[B", &[JValue::Object(&message)])?
                .l()?;
            let bytes = Zeroizing::new(env.convert_byte_array(JByteArray::from(tag))?);
            // What is left in Java's memory of what was asked.
            env.set_byte_array_region(&message, 0, &[0; 32])?;
            <[u8; 32]>::try_from(bytes.as_slice())
                .map(Zeroizing::new)
                .map_err(|_| JavaError)
        });
        made.map_err(|JavaError| PepperError)
    }

    fn forget(&self) -> bool {
        let gone = self.with(|env| {
            let store = store(env)?;
            let alias = env.new_string(ALIAS)?;
            let arguments = [JValue::Object(&alias)];
            env.call_method(&store, "deleteEntry", "(Ljava/lang/String;)V", &arguments)?;
            let still =
                env.call_method(&store, "containsAlias", "(Ljava/lang/String;)Z", &arguments)?;
            Ok(!still.z()?)
        });
        gone.unwrap_or(false)
    }
}

fn store<'local>(env: &mut JNIEnv<'local>) -> Result<JObject<'local>, JavaError> {
    let name = env.new_string(STORE)?;
    let store = env
        .call_static_method(
            "java/security/KeyStore",
            "getInstance",
            "(Ljava/lang/String;)Ljava/security/KeyStore;",
            &[JValue::Object(&name)],
        )?
        .l()?;
    let nothing = JObject::null();
    env.call_method(
        &store,
        "load",
        "(Ljava/security/KeyStore$LoadStoreParameter;)V",
        &[JValue::Object(&nothing)],
    )?;
    Ok(store)
}

/// None when there is none yet. A key that is there and cannot be had is an error: another one in its place would
/// lock everything out.
fn key<'local>(env: &mut JNIEnv<'local>) -> Result<Option<JObject<'local>>, JavaError> {
    let store = store(env)?;
    let alias = env.new_string(ALIAS)?;
    // Not `containsAlias`: it answers "no" to any error of the store as well. This one throws, and is null only
    // where there is no such key.
    let nothing = JObject::null();
    let key = env
        .call_method(
            &store,
            "getKey",
            "(Ljava/lang/String;[C)Ljava/security/Key;",
            &[JValue::Object(&alias), JValue::Object(&nothing)],
        )?
        .l()?;
    Ok((!key.is_null()).then_some(key))
}

/// In a chip of its own (StrongBox) where the phone has one; else in the phone's trusted part.
fn make_key<'local>(env: &mut JNIEnv<'local>) -> Result<JObject<'local>, JavaError> {
    /// The first version of Android that knows StrongBox.
    const PIE: i32 = 28;
    let version = env
        .get_static_field("android/os/Build$VERSION", "SDK_INT", "I")?
        .i()?;
    if version >= PIE
        && let Ok(key) = java::quietly(env, |env| generate(env, true))
    {
        return Ok(key);
    }
    generate(env, false)
}

fn generate<'local>(
    env: &mut JNIEnv<'local>,
    in_its_own_chip: bool,
) -> Result<JObject<'local>, JavaError> {
    const BUILDER: &str = "android/security/keystore/KeyGenParameterSpec$Builder";
    let alias = env.new_string(ALIAS)?;
    let builder = env.new_object(
        BUILDER,
        "(Ljava/lang/String;I)V",
        &[JValue::Object(&alias), JValue::Int(PURPOSE_SIGN)],
    )?;
    if in_its_own_chip {
        let signature = "(Z)Landroid/security/keystore/KeyGenParameterSpec$Builder;";
        env.call_method(
            &builder,
            "setIsStrongBoxBacked",
            signature,
            &[JValue::Bool(1)],
        )?;
    }
    let specification = env
        .call_method(
            &builder,
            "build",
            "()Landroid/security/keystore/KeyGenParameterSpec;",
            &[],
        )?
        .l()?;
    let (kind, provider) = (env.new_string(MAC)?, env.new_string(STORE)?);
    let generator = env
        .call_static_method(
            "javax/crypto/KeyGenerator",
            "getInstance",
            "(Ljava/lang/String;Ljava/lang/String;)Ljavax/crypto/KeyGenerator;",
            &[JValue::Object(&kind), JValue::Object(&provider)],
        )?
        .l()?;
    env.call_method(
        &generator,
        "init",
        "(Ljava/security/spec/AlgorithmParameterSpec;)V",
        &[JValue::Object(&specification)],
    )?;
    let key = env.call_method(&generator, "generateKey", "()Ljavax/crypto/SecretKey;", &[])?;
    Ok(key.l()?)
}
