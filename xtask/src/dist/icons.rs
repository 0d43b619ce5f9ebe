//! Icons: drawn once as SVG in `assets/icons/`, rendered here.

use anyhow::{Context, Result};
use resvg::{
    tiny_skia::{Pixmap, Transform},
    usvg::{Options, Tree},
};

use super::site::{Part, Site};
use crate::tree;

/// Names of the icon files in the site.
pub struct Icons {
    /// For any size.
    pub svg: String,
    /// 192 pixels square, rounded.
    pub small: String,
    /// 512 pixels square, rounded.
    pub large: String,
    /// 512 pixels square, to the edge: launchers cut their own shape.
    pub maskable: String,
    /// 180 pixels square, to the edge: iOS rounds it.
    pub touch: String,
}

/// Adds all icons.
pub fn add(site: &mut Site) -> Result<Icons> {
    let icon = tree::read("assets/icons/icon.svg")?;
    let maskable = tree::read("assets/icons/maskable.svg")?;
    let mut png = |svg: &str, size| -> Result<String> {
        Ok(site.add_hashed(Part::Shell, 'i', "png", render(svg, size)?))
    };
    let small = png(&icon, 192)?;
    let large = png(&icon, 512)?;
    let touch = png(&maskable, 180)?;
    let maskable = png(&maskable, 512)?;
    let svg = site.add_hashed(Part::Shell, 'i', "svg", icon);
    Ok(Icons {
        svg,
        small,
        large,
        maskable,
        touch,
    })
}

fn render(svg: &str, size: u32) -> Result<Vec<u8>> {
    let tree = Tree::from_str(svg, &Options::default())?;
    let mut pixels = Pixmap::new(size, size).context("an icon of no size")?;
    let scale = Transform::from_scale(
        size as f32 / tree.size().width(),
        size as f32 / tree.size().height(),
    );
    resvg::render(&tree, scale, &mut pixels.as_mut());
    Ok(pixels.encode_png()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_picture_for_the_bundles_is_the_drawn_one() {
        // dx wants a file in the repository (Dioxus.toml). After a change of the drawing, copy the
        // 512-pixel icon of dist/ over it.
        let drawn = render(&tree::read("assets/icons/icon.svg").unwrap(), 512).unwrap();
        assert!(drawn == std::fs::read(tree::root().join("assets/icons/icon.png")).unwrap());
    }
}
