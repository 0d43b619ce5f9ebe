//! Where the app keeps its one file, and where its list lies.

use std::{fs, io, path::PathBuf};

use jni::objects::{JByteArray, JValue};

use super::java::{self, JavaError};

/// The app's own folder, which no backup and no other app reads (`Context.getNoBackupFilesDir`).
///
/// # Errors
/// When Android does not say it, or it can't be made.
pub fn own() -> io::Result<PathBuf> {
    let path = java::with_activity(move |env, activity| {
        let file = env
            .call_method(activity, "getNoBackupFilesDir", "()Ljava/io/File;", &[])?
            .l()?;
        let path = env
            .call_method(&file, "getAbsolutePath", "()Ljava/lang/String;", &[])?
            .l()?;
        java::text(env, path)
    });
    let folder = PathBuf::from(path.map_err(|JavaError| io::ErrorKind::NotFound)?);
    fs::create_dir_all(&folder)?;
    Ok(folder)
}

/// The list of services. None when it is not there.
#[must_use]
pub fn list() -> Option<Vec<u8>> {
    came_with("list.svcb")
}

/// The signed root that says whose newer lists are taken. None where the app came without one: it then takes no list but
/// its own.
#[must_use]
pub fn root() -> Option<Vec<u8>> {
    came_with("root.svd")
}

/// A file of this name from the package's assets.
fn came_with(name: &'static str) -> Option<Vec<u8>> {
    /// The most that is read, in bytes.
    const LONGEST: i32 = 64 << 20;
    java::with_activity(move |env, activity| {
        let assets = env
            .call_method(
                activity,
                "getAssets",
                "()Landroid/content/res/AssetManager;",
                &[],
            )?
            .l()?;
        let name = env.new_string(name)?;
        let stream = env
            .call_method(
                &assets,
                "open",
                "(Ljava/lang/String;)Ljava/io/InputStream;",
                &[JValue::Object(&name)],
            )?
            .l()?;
        // Of an asset, this is all there is.
        let length = env.call_method(&stream, "available", "()I", &[])?.i()?;
        if !(1..=LONGEST).contains(&length) {
            return Err(JavaError);
        }
        let buffer: JByteArray<'_> = env.new_byte_array(length)?;
        let mut filled = 0;
        while filled < length {
            let arguments = [
                JValue::Object(&buffer),
                JValue::Int(filled),
                JValue::Int(length - filled),
            ];
            let read = env
                .call_method(&stream, "read", "([BII)I", &arguments)?
                .i()?;
            if read <= 0 {
                return Err(JavaError);
            }
            filled += read;
        }
        env.call_method(&stream, "close", "()V", &[])?;
        Ok(env.convert_byte_array(&buffer)?)
    })
    .ok()
}
