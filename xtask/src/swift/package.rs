//! What the package says of itself.

use super::toolchain::{LIBRARY, Toolchain};
use crate::command::Result;

/// Whether Package.swift, as apps see it, is one that Swift reads, and offers what it should.
///
/// # Errors
/// It is not.
pub(super) fn validate(swift: &Toolchain) -> Result<()> {
    let said = swift.answer(LIBRARY, &["package", "dump-package"], &[])?;
    let package: serde_json::Value = serde_json::from_slice(&said)?;
    let target = |name: &str| {
        let mut targets = package["targets"].as_array().into_iter().flatten();
        targets.find(|target| target["name"] == name)
    };
    let framework = target("KeepsakeRustFFI").ok_or("Package.swift has no KeepsakeRustFFI")?;
    if framework["type"] != "binary" {
        return Err(format!("for apps the core is a framework, and it is: {framework}").into());
    }
    if package["products"][0]["targets"][0] != "Keepsake" || target("Keepsake").is_none() {
        return Err("Package.swift does not offer Keepsake".into());
    }
    Ok(())
}
