//! Files on the web: an input of the page, and a download.

use std::pin::Pin;

use js_sys::{Array, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue, prelude::Closure};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Blob, BlobPropertyBag, CanvasRenderingContext2d, File, HtmlAnchorElement, HtmlCanvasElement,
    HtmlInputElement, ImageBitmap, Url,
};

use super::page::{document, window};
use crate::{
    courier::Picture,
    platform::{Chosen, Files, LONGER_SIDE, LONGEST_FILE, LONGEST_PICTURE, Saved},
};

/// How long the address of a download stays good, in milliseconds.
const REVOKE_AFTER_MS: i32 = 60_000;

/// The page's files. A press that opens a dialogue is noticed by [`super::lifecycle`].
#[derive(Debug, Clone, Copy)]
pub struct PageFiles;

impl Files for PageFiles {
    fn save(&self, name: &str, bytes: &[u8]) -> Pin<Box<dyn Future<Output = Saved>>> {
        let saved = save(name, bytes).map_or(Saved::Failed, |()| Saved::Downloaded);
        Box::pin(std::future::ready(saved))
    }

    fn chosen(&self, input: &str) -> Pin<Box<dyn Future<Output = Chosen>>> {
        self.chosen_up_to(input, LONGEST_FILE)
    }

    fn chosen_up_to(&self, input: &str, longest: usize) -> Pin<Box<dyn Future<Output = Chosen>>> {
        let file = take_file(input);
        Box::pin(async move {
            match file {
                Some(file) => read(&file, longest).await.unwrap_or(Chosen::Unreadable),
                None => Chosen::Nothing,
            }
        })
    }
}

fn save(name: &str, bytes: &[u8]) -> Result<(), JsValue> {
    let page = document().ok_or(JsValue::UNDEFINED)?;
    let link: HtmlAnchorElement = page.create_element("a")?.dyn_into()?;
    let options = BlobPropertyBag::new();
    options.set_type("application/octet-stream");
    let parts = Array::of1(&Uint8Array::from(bytes));
    let blob = Blob::new_with_u8_array_sequence_and_options(&parts, &options)?;
    let address = Url::create_object_url_with_blob(&blob)?;
    link.set_href(&address);
    link.set_download(name);
    link.click();
    // Some browsers fetch the address after the click: WebKit shows an error page when it is gone by then.
    let revoke = Closure::once_into_js(move || {
        let _ = Url::revoke_object_url(&address);
    });
    let window = window().ok_or(JsValue::UNDEFINED)?;
    window.set_timeout_with_callback_and_timeout_and_arguments_0(
        revoke.unchecked_ref(),
        REVOKE_AFTER_MS,
    )?;
    Ok(())
}

/// The file that was chosen; the input is empty afterwards.
fn take_file(input: &str) -> Option<File> {
    let input = document()?.get_element_by_id(input)?;
    let input: HtmlInputElement = input.dyn_into().ok()?;
    let file = input.files()?.get(0);
    input.set_value("");
    file
}

/// What is in a file; one that is no picture has at most `longest` bytes.
async fn read(file: &File, longest: usize) -> Result<Chosen, JsValue> {
    let is_picture = file.type_().starts_with("image/");
    let longest = if is_picture { LONGEST_PICTURE } else { longest };
    if file.size() > longest as f64 {
        return Ok(Chosen::TooLarge);
    }
    if is_picture {
        return picture(file).await.map(Chosen::Picture);
    }
    let bytes = JsFuture::from(file.array_buffer()).await?;
    Ok(Chosen::Bytes(Uint8Array::new(&bytes).to_vec()))
}

async fn picture(file: &File) -> Result<Picture, JsValue> {
    let window = window().ok_or(JsValue::UNDEFINED)?;
    let drawn = JsFuture::from(window.create_image_bitmap_with_blob(file)?).await?;
    let drawn: ImageBitmap = drawn.dyn_into()?;
    let grey = grey(&drawn);
    drawn.close();
    grey
}

fn grey(drawn: &ImageBitmap) -> Result<Picture, JsValue> {
    let longer = drawn.width().max(drawn.height()).max(1);
    let fitted = |side: u32| match longer {
        ..=LONGER_SIDE => side,
        // No overflow: a browser draws nothing of more than 65,535 pixels a side.
        _ => (side.saturating_mul(LONGER_SIDE) / longer).max(1),
    };
    let (width, height) = (fitted(drawn.width()), fitted(drawn.height()));
    let page = document().ok_or(JsValue::UNDEFINED)?;
    let canvas: HtmlCanvasElement = page.create_element("canvas")?.dyn_into()?;
    canvas.set_width(width);
    canvas.set_height(height);
    let context = canvas.get_context("2d")?.ok_or(JsValue::UNDEFINED)?;
    let context: CanvasRenderingContext2d = context.dyn_into()?;
    // Without it some browsers leave pixels out instead of joining them.
    Reflect::set(&context, &"imageSmoothingQuality".into(), &"high".into())?;
    let (across, down) = (f64::from(width), f64::from(height));
    context.draw_image_with_image_bitmap_and_dw_and_dh(drawn, 0.0, 0.0, across, down)?;
    let pixels = context.get_image_data(0.0, 0.0, across, down)?.data();
    // The browser may keep the canvas for a while: leave nothing on it.
    canvas.set_width(0);
    let side = |pixels: u32| u16::try_from(pixels).map_err(|_| JsValue::UNDEFINED);
    Ok(Picture {
        width: side(width)?,
        height: side(height)?,
        grey: pixels.chunks_exact(4).map(luma).collect(),
    })
}

/// The light of a pixel (red, green, blue, opacity), on white where it lets through: ITU-R BT.601, 2.5.1, in
/// parts of 256.
fn luma(pixel: &[u8]) -> u8 {
    let &[red, green, blue, opacity] = pixel else {
        return u8::MAX;
    };
    let light = (u32::from(red) * 77 + u32::from(green) * 150 + u32::from(blue) * 29) >> 8;
    let opacity = u32::from(opacity);
    let light = (light * opacity + 255 * (255 - opacity)) / 255;
    u8::try_from(light).unwrap_or(u8::MAX)
}
