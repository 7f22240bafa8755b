//! Whether the core compiles for phones. Linking needs Google's or Apple's tools; a check
//! of the types needs neither, only a standard library for the phone and something that
//! looks like a C compiler.

use ::left_out::LeftOut;

use crate::command::{self, Result, cargo, cargo_home, has_standard_library, root, target};
use crate::left_out::left_out;
use crate::trixie::{self, RUST, Trixie};

const PHONES: [&str; 2] = ["aarch64-linux-android", "aarch64-apple-ios"];

/// What ends up on phones.
const CHECKED: [&str; 4] = [
    "check",
    "--locked",
    "--package=keepsake-core",
    "--package=keepsake-ffi",
];

/// Checks for every phone, with the project's own Rust where it has the phone's standard
/// library, else with Debian's, which comes with the sources of it. Answers with what was
/// left out, and why.
///
/// # Errors
/// The code does not compile for a phone.
pub(crate) fn run() -> Result<Vec<LeftOut>> {
    let (own, others): (Vec<_>, Vec<_>) = PHONES
        .into_iter()
        .partition(|phone| has_standard_library(phone));
    for phone in own {
        command::run(
            cargo(&CHECKED)
                .args(["--target", phone])
                .envs(stand_ins(phone)),
        )?;
    }
    if others.is_empty() {
        return Ok(Vec::new());
    }
    match Trixie::with(&RUST) {
        Ok(trixie) => check_in(&trixie, &others).map(|()| Vec::new()),
        Err(reason) => Ok(vec![left_out(
            trixie::why_absent(),
            &format!("the type check for {}", others.join(" and ")),
            format!(
                "this Rust lacks their standard library (`rustup target add {}`), and for Debian's Rust: {reason}",
                others.join(" ")
            ),
        )]),
    }
}

/// Builds the standard library from its sources first: one that is unstable to ask for,
/// which is why the compiler is told to allow it.
fn check_in(trixie: &Trixie, phones: &[&str]) -> Result<()> {
    let home = cargo_home()?;
    fetch(trixie, phones)?;
    for phone in phones {
        let mut arguments = vec!["cargo"];
        arguments.extend(CHECKED);
        arguments.extend(["-Zbuild-std=std,panic_unwind", "--target", phone]);
        let mut variables = vec![
            ("RUSTC_BOOTSTRAP", "1".to_owned()),
            ("CARGO_NET_OFFLINE", "true".to_owned()),
            ("CARGO_HOME", home.display().to_string()),
            (
                "CARGO_TARGET_DIR",
                target().join("cross").display().to_string(),
            ),
        ];
        let stand_ins = stand_ins(phone);
        variables.extend(
            stand_ins
                .iter()
                .map(|(name, value)| (name.as_str(), value.clone())),
        );
        trixie.run(&arguments, &variables, &[&home])?;
    }
    Ok(())
}

/// What both the project and the standard library are made of; outside, where the way to
/// the registry is known.
fn fetch(trixie: &Trixie, phones: &[&str]) -> Result<()> {
    let sources = trixie.outside("usr/lib/rustlib/src/rust/library/Cargo.toml");
    command::run(
        cargo(&["fetch", "--locked", "--quiet", "--manifest-path"])
            .arg(sources)
            .env("RUSTC_BOOTSTRAP", "1"),
    )?;
    for phone in phones {
        command::run(&mut cargo(&[
            "fetch", "--locked", "--quiet", "--target", phone,
        ]))?;
    }
    Ok(())
}

/// The C in a dependency is not looked at.
fn stand_ins(phone: &str) -> Vec<(String, String)> {
    let phone = phone.replace('-', "_");
    let stand_in = |name: &str| {
        root()
            .join("xtask/stand-in")
            .join(name)
            .display()
            .to_string()
    };
    vec![
        (format!("CC_{phone}"), stand_in("cc")),
        (format!("AR_{phone}"), stand_in("ar")),
        // Any folder keeps Apple's targets from asking Xcode for its own.
        ("SDKROOT".to_owned(), stand_in("")),
    ]
}
