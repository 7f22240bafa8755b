// What `cargo xtask bench --only iphone` measures: how long it takes from "Save" to the first asset in
// the library (`first EXPORT FOLDER`), and how many pages a screen asks for (`pages EXPORT FOLDER`).
import Foundation
import Keepsake
import KeepsakeKit
import KeepsakeKitTesting

let arguments = CommandLine.arguments
let phone = Phone(at: URL(fileURLWithPath: arguments[3]))
try await phone.add(URL(fileURLWithPath: arguments[2]))
let catalog = CatalogModel(phone.services, zone: "UTC")
catalog.refresh()
await catalog.counted()

if arguments[1] == "first" {
    let (visible, tap) = AsyncStream.makeStream(of: Void.self)
    phone.library.at { if $0 == .visible { tap.yield() } }
    let start = ContinuousClock.now
    guard await catalog.save() else { fatalError("nothing stands in the way") }
    for await _ in visible { break }
    let took = ContinuousClock.now - start
    await phone.services.saves.stop(Saves.fromExports)
    await phone.services.saves.settled(Saves.fromExports)
    print("{\"nanoseconds\": \(UInt64(took / .nanoseconds(1)))}")
} else {
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
