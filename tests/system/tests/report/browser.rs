//! Chromium without a window, asked over its own protocol through a pipe: each message is a
//! JSON object with a zero byte behind it (<https://chromedevtools.github.io/devtools-protocol/>).

use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use serde_json::{Value, json};

/// One window.
pub struct Browser {
    process: Child,
    to: ChildStdin,
    from: BufReader<ChildStdout>,
    session: Option<String>,
    asked: u64,
    complaints: Vec<String>,
}

impl Browser {
    /// A browser that remembers nothing but what stands in `profile`.
    pub fn start(profile: &Path) -> Self {
        // The pipe is asked for at these two numbers, which the shell gives it.
        let script = "exec chromium --headless --no-sandbox --disable-gpu --disable-dev-shm-usage \
                      --no-first-run --hide-scrollbars --remote-debugging-pipe \
                      --user-data-dir=\"$1\" about:blank 3<&0 4>&1 >/dev/null 2>&1";
        let mut process = Command::new("sh")
            .args(["-c", script, "sh"])
            .arg(profile)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut browser = Self {
            to: process.stdin.take().unwrap(),
            from: BufReader::new(process.stdout.take().unwrap()),
            process,
            session: None,
            asked: 0,
            complaints: Vec::new(),
        };
        let target = browser.ask("Target.createTarget", json!({ "url": "about:blank" }));
        let attached = browser.ask(
            "Target.attachToTarget",
            json!({ "targetId": target["targetId"], "flatten": true }),
        );
        browser.session = attached["sessionId"].as_str().map(str::to_owned);
        for domain in ["Page", "Runtime", "Log"] {
            browser.ask(&format!("{domain}.enable"), json!({}));
        }
        browser
    }

    pub fn resize(&mut self, (width, height): (u32, u32)) {
        let window = json!({
            "width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600,
        });
        self.ask("Emulation.setDeviceMetricsOverride", window);
    }

    /// Opens a file, and waits until all of it is there.
    pub fn open(&mut self, page: &Path) {
        let address = format!("file://{}", page.display());
        self.ask("Page.navigate", json!({ "url": address }));
        self.wait_for("Page.loadEventFired");
    }

    /// What a script in the page comes to.
    pub fn evaluate(&mut self, script: &str) -> Value {
        let script = json!({
            "expression": script, "awaitPromise": true, "returnByValue": true,
        });
        let answer = self.ask("Runtime.evaluate", script);
        assert!(answer.get("exceptionDetails").is_none(), "{answer}");
        answer["result"]["value"].clone()
    }

    /// The person likes their pages light or dark.
    pub fn prefer(&mut self, scheme: &str) {
        let feature = json!({ "name": "prefers-color-scheme", "value": scheme });
        self.ask(
            "Emulation.setEmulatedMedia",
            json!({ "features": [feature] }),
        );
    }

    /// From now on the page is laid out as on paper, where nobody likes anything.
    pub fn emulate_paper(&mut self) {
        let feature = json!({ "name": "prefers-color-scheme", "value": "dark" });
        let media = json!({ "media": "print", "features": [feature] });
        self.ask("Emulation.setEmulatedMedia", media);
    }

    pub fn press(&mut self, key: &str) {
        for kind in ["rawKeyDown", "keyUp"] {
            let event = json!({
                "type": kind, "key": key, "code": key, "windowsVirtualKeyCode": 9,
            });
            self.ask("Input.dispatchKeyEvent", event);
        }
    }

    /// The whole page as a PNG.
    pub fn screenshot(&mut self) -> Vec<u8> {
        let whole = json!({ "captureBeyondViewport": true });
        bytes(&self.ask("Page.captureScreenshot", whole))
    }

    /// The page as a PDF.
    pub fn print(&mut self) -> Vec<u8> {
        bytes(&self.ask("Page.printToPDF", json!({})))
    }

    /// What the browser did not like: errors of scripts and styles, what it refused to load.
    pub fn complaints(&self) -> &[String] {
        &self.complaints
    }

    fn ask(&mut self, method: &str, parameters: Value) -> Value {
        self.asked += 1;
        let mut question = json!({ "id": self.asked, "method": method, "params": parameters });
        if let Some(session) = &self.session {
            question["sessionId"] = json!(session);
        }
        let mut message = question.to_string().into_bytes();
        message.push(0);
        self.to.write_all(&message).unwrap();
        loop {
            let answer = self.next();
            if answer["id"] == json!(self.asked) {
                assert!(answer.get("error").is_none(), "{method}: {answer}");
                return answer["result"].clone();
            }
        }
    }

    fn wait_for(&mut self, event: &str) {
        while self.next()["method"] != json!(event) {}
    }

    fn next(&mut self) -> Value {
        let mut message = Vec::new();
        self.from.read_until(0, &mut message).unwrap();
        assert_eq!(message.pop(), Some(0), "the browser ended");
        let message: Value = serde_json::from_slice(&message).unwrap();
        let method = message["method"].as_str().unwrap_or_default();
        let level = message["params"]["entry"]["level"].as_str();
        if method == "Runtime.exceptionThrown" || level.is_some_and(|level| level != "verbose") {
            self.complaints.push(message["params"].to_string());
        }
        message
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

fn bytes(answer: &Value) -> Vec<u8> {
    BASE64_STANDARD
        .decode(answer["data"].as_str().unwrap())
        .unwrap()
}
