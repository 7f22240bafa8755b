//! The command: serves an invented account until it is interrupted, for whatever client
//! is pointed at it.

#![expect(
    clippy::print_stdout,
    reason = "it tells on the terminal how to reach it"
)]

mod arguments;

use std::io;
use std::path::Path;

use clap::Parser as _;
use fake_instagram::{Account, FakeInstagram, Link, Running};

use arguments::Arguments;

fn main() -> io::Result<()> {
    let arguments = Arguments::parse();
    let running = started(&arguments)?;
    running.write_root(&arguments.root)?;
    if let Some(folder) = &arguments.pages {
        write_pages(&running, folder)?;
    }
    tell(&arguments, &running);
    running.wait();
    Ok(())
}

fn started(arguments: &Arguments) -> io::Result<Running> {
    let account = match arguments.bulk_bytes {
        Some(bytes) => Account::bulk(arguments.seed, arguments.posts, bytes),
        None => Account::invented(arguments.seed, arguments.posts),
    };
    let account = match arguments.video_bytes {
        Some(bytes) => account.with_video(bytes),
        None => account,
    };
    let link = Link {
        latency: arguments.latency,
        bytes_per_second: arguments.rate,
    };
    let server = FakeInstagram::new(account)
        .shape(arguments.shape.into())
        .link(link)
        .port(arguments.port);
    let rules = arguments.fault.iter().cloned();
    rules.fold(server, FakeInstagram::fault).start()
}

fn write_pages(running: &Running, folder: &Path) -> io::Result<()> {
    std::fs::create_dir_all(folder)?;
    for post in running.account().posts {
        let page = running.page_of(&post.code()).unwrap_or_default();
        std::fs::write(folder.join(format!("{}.html", post.code())), page)?;
    }
    Ok(())
}

fn tell(arguments: &Arguments, running: &Running) {
    let address = running.address();
    println!(
        "Serving {} posts on {address}; root certificate in {}.",
        arguments.posts,
        arguments.root.display()
    );
    if arguments.addresses {
        running
            .addresses()
            .iter()
            .for_each(|address| println!("{address}"));
        return;
    }
    let account = running.account();
    for post in &account.posts {
        println!(
            "  {}  {:?}, {} file(s)",
            post.link(),
            post.kind,
            post.items.len()
        );
    }
    if let Some(post) = account.posts.first() {
        println!("\nTo see one:\n");
        println!(
            "  curl --cacert {} --connect-to ::{address} --compressed \\",
            arguments.root.display()
        );
        println!("    -A 'Mozilla/5.0 (X11; Linux x86_64) Gecko/20100101 Firefox/140.0' \\");
        println!("    -H 'Sec-Fetch-Mode: navigate' -H 'Sec-Fetch-Dest: document' \\");
        println!("    {}", post.link());
    }
    println!("\nInterrupt it to end it.");
}
