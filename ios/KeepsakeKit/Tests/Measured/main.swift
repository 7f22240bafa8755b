// What `cargo xtask bench --only iphone` measures: how long it takes from "Save" to the first asset in
// the library (`first EXPORT FOLDER`), how many pages a screen asks for (`pages EXPORT FOLDER`), and the
// memory of the share extension while it shows a post with its picture (`look FOLDER`), and saves it by
// itself as well (`share FOLDER`); `bare FOLDER` does neither.
import Foundation
import Keepsake
import KeepsakeKit
import KeepsakeKitTesting

let arguments = CommandLine.arguments
switch arguments[1] {
case "first": try await first(arguments[2], arguments[3])
case "pages": try await pages(arguments[2], arguments[3])
case "look": try await share(arguments[2], saves: false)
case "share": try await share(arguments[2], saves: true)
default: print("{}")
}

@MainActor
func catalog(_ export: String, _ folder: String) async throws -> (Phone, CatalogModel) {
    let phone = Phone(at: URL(fileURLWithPath: folder))
    try await phone.add(URL(fileURLWithPath: export))
    let catalog = CatalogModel(phone.services, zone: "UTC")
    catalog.refresh()
    await catalog.counted()
    return (phone, catalog)
}

@MainActor
func first(_ export: String, _ folder: String) async throws {
    let (phone, catalog) = try await catalog(export, folder)
    let (visible, tap) = AsyncStream.makeStream(of: Void.self)
    phone.library.at { if $0 == .visible { tap.yield() } }
    let start = ContinuousClock.now
    guard await catalog.save() else { fatalError("nothing stands in the way") }
    for await _ in visible { break }
    let took = ContinuousClock.now - start
    await phone.services.saves.stop(Saves.fromExports)
    await phone.services.saves.settled(Saves.fromExports)
    print("{\"nanoseconds\": \(UInt64(took / .nanoseconds(1)))}")
}

@MainActor
func pages(_ export: String, _ folder: String) async throws {
    let (_, catalog) = try await catalog(export, folder)
    guard let pages = catalog.pages, let month = catalog.months.first else {
        fatalError("there is no month")
    }
    var most = 0
    let start = ContinuousClock.now
    // A large phone in portrait: three in a row, eight rows.
    for first in stride(from: 0, to: Int(month.media), by: 24) {
        let before = pages.loaded
        for index in first..<min(first + 24, Int(month.media)) {
            await catalog.appeared(Cell(month: month.month, index: index))
        }
        most = max(most, pages.loaded - before)
    }
    let took = UInt64((ContinuousClock.now - start) / .nanoseconds(1))
    print("{\"most\": \(most), \"nanoseconds\": \(took)}")
}

@MainActor
func share(_ folder: String, saves: Bool) async throws {
    guard useLightRuntime() else { fatalError("something asked the core before") }
    let phone = Phone(at: URL(fileURLWithPath: folder))
    // As the app told how posts are to be saved.
    phone.services.settings.choose(Choices())
    let start = ContinuousClock.now
    let card = phone.card(for: try instagram("link-of-one"))
    // As the card that is shown.
    await card.look()
    guard let picture = card.preview?.picture,
        let shown = FileManager.default.contents(atPath: picture), !shown.isEmpty
    else { fatalError("it shows nothing") }
    if saves {
        await card.save()
        guard case .saved = card.state else { fatalError("it was not saved: \(card.state)") }
    }
    print("{\"nanoseconds\": \(UInt64((ContinuousClock.now - start) / .nanoseconds(1)))}")
}
