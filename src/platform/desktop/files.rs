//! Files on the desktop: the system's own dialogues.

use std::{cell::Cell, fs, io::Read, path::Path, pin::Pin, rc::Rc, thread};

use futures_channel::oneshot;
use image::{GenericImageView, ImageReader, Limits};

use super::helper::NAME;
use crate::{
    courier::Picture,
    platform::{Chosen, Files, LONGER_SIDE, LONGEST_FILE, LONGEST_PICTURE, Saved},
};

/// The system's dialogues.
#[derive(Clone, Default)]
pub struct SystemFiles {
    open: Rc<Cell<u32>>,
}

impl SystemFiles {
    /// Whether a dialogue is open.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.open.get() > 0
    }

    async fn asked<T>(self, dialogue: impl Future<Output = T>) -> T {
        let _open = IsOpen::new(self.open);
        dialogue.await
    }
}

/// Counts a dialogue as open, until it is answered or nobody waits for its answer any longer.
struct IsOpen(Rc<Cell<u32>>);

impl IsOpen {
    fn new(open: Rc<Cell<u32>>) -> Self {
        open.set(open.get() + 1);
        Self(open)
    }
}

impl Drop for IsOpen {
    fn drop(&mut self) {
        self.0.set(self.0.get().saturating_sub(1));
    }
}

/// Works on a thread of its own, so that the window hears the person meanwhile. None when there is no such thread.
async fn aside<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Option<T> {
    let (sender, done) = oneshot::channel();
    let thread = thread::Builder::new().name(NAME.to_owned());
    thread.spawn(move || drop(sender.send(work()))).ok()?;
    done.await.ok()
}

impl Files for SystemFiles {
    fn save(&self, name: &str, bytes: &[u8]) -> Pin<Box<dyn Future<Output = Saved>>> {
        let dialogue = rfd::AsyncFileDialog::new().set_file_name(name).save_file();
        let (files, bytes) = (self.clone(), bytes.to_vec());
        let (sender, saved) = oneshot::channel();
        // To its end, even when the screen that asked is left.
        dioxus::core::spawn_forever(async move {
            let saved = match files.asked(dialogue).await {
                None => Saved::Cancelled,
                Some(file) => aside(move || fs::write(file.path(), bytes))
                    .await
                    .and_then(Result::ok)
                    .map_or(Saved::Failed, |()| Saved::Written),
            };
            let _ = sender.send(saved);
        });
        Box::pin(async move { saved.await.unwrap_or(Saved::Failed) })
    }

    fn chosen(&self, input: &str) -> Pin<Box<dyn Future<Output = Chosen>>> {
        self.chosen_up_to(input, LONGEST_FILE)
    }

    fn chosen_up_to(&self, _: &str, longest: usize) -> Pin<Box<dyn Future<Output = Chosen>>> {
        let files = self.clone();
        let dialogue = rfd::AsyncFileDialog::new().pick_file();
        Box::pin(async move {
            match files.asked(dialogue).await {
                Some(file) => aside(move || read(file.path(), longest))
                    .await
                    .flatten()
                    .unwrap_or(Chosen::Unreadable),
                None => Chosen::Nothing,
            }
        })
    }

    fn has_dialogues(&self) -> bool {
        true
    }
}

/// What is in a file: of the web's sizes and kinds; one that is no picture has at most `longest` bytes.
fn read(path: &Path, longest: usize) -> Option<Chosen> {
    let file = fs::File::open(path).ok()?;
    let mut bytes = Vec::new();
    file.take(LONGEST_PICTURE as u64 + 1)
        .read_to_end(&mut bytes)
        .ok()?;
    let is_picture = image::guess_format(&bytes).is_ok();
    let longest = if is_picture { LONGEST_PICTURE } else { longest };
    if bytes.len() > longest {
        return Some(Chosen::TooLarge);
    }
    if is_picture {
        return picture(&bytes).map(Chosen::Picture);
    }
    Some(Chosen::Bytes(bytes))
}

fn picture(bytes: &[u8]) -> Option<Picture> {
    /// The most memory that reading a picture may take, in bytes: 100 million pixels of four.
    const MOST_MEMORY: u64 = 400_000_000;
    let mut reader = ImageReader::new(std::io::Cursor::new(bytes))
        .with_guessed_format()
        .ok()?;
    let mut limits = Limits::default();
    limits.max_alloc = Some(MOST_MEMORY);
    reader.limits(limits);
    let picture = reader.decode().ok()?;
    let (width, height) = picture.dimensions();
    let picture = if width.max(height) > LONGER_SIDE {
        picture.thumbnail(LONGER_SIDE, LONGER_SIDE)
    } else {
        picture
    };
    // On white where it lets through, as on the web.
    let grey = picture.to_luma_alpha8();
    Some(Picture {
        width: u16::try_from(grey.width()).ok()?,
        height: u16::try_from(grey.height()).ok()?,
        grey: grey.pixels().map(|pixel| on_white(pixel.0)).collect(),
    })
}

fn on_white([light, opacity]: [u8; 2]) -> u8 {
    let (light, opacity) = (u32::from(light), u32::from(opacity));
    u8::try_from((light * opacity + 255 * (255 - opacity)) / 255).unwrap_or(u8::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(bytes: &[u8]) -> tempfile::NamedTempFile {
        let file = tempfile::NamedTempFile::new().unwrap();
        fs::write(file.path(), bytes).unwrap();
        file
    }

    #[test]
    fn a_bundle_comes_as_it_is_and_a_longer_file_does_not() {
        let bundle = file(&[7; 1_000]);
        assert!(
            matches!(read(bundle.path(), LONGEST_FILE), Some(Chosen::Bytes(bytes)) if bytes == [7; 1_000])
        );
        let long = file(&vec![7; LONGEST_FILE + 1]);
        assert!(matches!(
            read(long.path(), LONGEST_FILE),
            Some(Chosen::TooLarge)
        ));
    }

    #[test]
    fn a_picture_is_made_small_and_grey() {
        let mut drawn = image::GrayAlphaImage::new(3_200, 16);
        drawn.put_pixel(0, 0, image::LumaA([0, 255]));
        let mut png = std::io::Cursor::new(Vec::new());
        drawn.write_to(&mut png, image::ImageFormat::Png).unwrap();
        let Some(Chosen::Picture(read)) = read(file(png.get_ref()).path(), LONGEST_FILE) else {
            panic!("no picture");
        };
        assert_eq!((read.width, read.height), (1_600, 8));
        // What lets everything through is paper.
        assert_eq!(read.grey[100], 255);
    }

    #[test]
    fn a_dialogue_is_open_until_it_is_answered_or_nobody_waits() {
        let files = SystemFiles::default();
        pollster::block_on(files.clone().asked(async { assert!(files.is_open()) }));
        assert!(!files.is_open());
        let mut asked = Box::pin(files.clone().asked(std::future::pending::<()>()));
        let mut nobody = std::task::Context::from_waker(std::task::Waker::noop());
        assert!(asked.as_mut().poll(&mut nobody).is_pending());
        assert!(files.is_open());
        drop(asked);
        assert!(!files.is_open());
    }

    #[test]
    fn what_is_done_aside_comes_back() {
        assert_eq!(pollster::block_on(aside(|| 6 * 7)), Some(42));
        let broken = || -> u8 { panic!("on purpose") };
        assert_eq!(pollster::block_on(aside(broken)), None);
    }

    #[test]
    fn what_calls_itself_a_picture_and_is_none_is_unreadable() {
        let broken = file(b"\x89PNG\r\n\x1a\nand nothing");
        assert!(read(broken.path(), LONGEST_FILE).is_none());
    }
}
