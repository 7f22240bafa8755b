//! Runs a package's tests, and those that failed once more: one that fails by chance is named, and
//! does not cost the whole run. The Android app's do the same (`rerunFailingTestsCount`).

use std::fs;

use super::toolchain::{Package, Toolchain};
use crate::command::{Result, target};

/// Runs those that `only` names, or all.
///
/// # Errors
/// A test failed twice, or they did not come to their end.
pub(super) fn run(
    swift: &Toolchain,
    package: Package,
    arguments: &[&str],
    only: &[String],
    variables: &[(&str, String)],
) -> Result<()> {
    let folder = target().join(package.built);
    // The package manager adds to the name which library ran the tests.
    let told = folder.join("tested-swift-testing.xml");
    if told.exists() {
        fs::remove_file(&told)?;
    }
    let output = format!("--xunit-output={}", folder.join("tested.xml").display());
    let all = filtered(&[&["test", output.as_str()], arguments].concat(), only);
    let Err(error) = swift.run(package, &all, variables) else {
        return Ok(());
    };
    let failed = match told.exists() {
        true => failed(&fs::read_to_string(&told)?),
        false => Vec::new(),
    };
    if failed.is_empty() {
        return Err(error);
    }
    println!("\nfailed, and tried once more:\n{}", failed.join("\n"));
    let again = filtered(&[&["test"], arguments].concat(), &failed);
    swift.run(package, &again, variables)?;
    println!(
        "\nfailed at first, by chance as it seems:\n{}",
        failed.join("\n")
    );
    Ok(())
}

fn filtered<'a>(arguments: &[&'a str], tests: &'a [String]) -> Vec<&'a str> {
    let mut all = arguments.to_vec();
    for test in tests {
        // Swift 6.0 does not see the filter in `--filter=test`.
        all.extend(["--filter", test]);
    }
    all
}

/// The names of the tests that failed, as `--filter` takes them: `suite/test`, in a file of JUnit's
/// form.
fn failed(told: &str) -> Vec<String> {
    let mut failed: Vec<_> = told
        .split("<testcase")
        .skip(1)
        .filter(|case| case.contains("<failure"))
        .filter_map(|case| {
            let suite = value(case, "classname")?.rsplit('.').next()?;
            let test = value(case, "name")?.split('(').next()?;
            Some(format!("{suite}/{test}"))
        })
        .collect();
    failed.dedup();
    failed
}

fn value<'a>(case: &'a str, attribute: &str) -> Option<&'a str> {
    let (_, rest) = case.split_once(&format!(" {attribute}=\""))?;
    Some(rest.split_once('"')?.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// As Swift 6.0 writes it.
    #[test]
    fn those_that_failed_are_told_from_those_that_passed() {
        let told = r#"<testsuite name="TestResults" errors="0" tests="3" failures="2">
  <testcase classname="KeepsakeKitTests.RollTests" name="batches()" time="0.1" />
  <testcase classname="KeepsakeKitTests.WordsTests" name="thePage(language:)" time="0.2">
    <failure message="Expectation failed: (one → 1) == 2" />
    <failure message="another" />
  </testcase>
  <testcase classname="KeepsakeKitTests.GridTests" name="failsOnce()" time="0.0">
    <failure message="was" />
  </testcase>
</testsuite>"#;
        assert_eq!(failed(told), ["WordsTests/thePage", "GridTests/failsOnce"]);
        assert!(failed("").is_empty());
    }
}
