// What `cargo xtask bench --only swift` measures: a whole save (`save EXPORT FOLDER`), and
// afterwards what a page takes that crosses the border (`page FOLDER`).
import Foundation
import Keepsake

let arguments = CommandLine.arguments
let folder = URL(fileURLWithPath: arguments[arguments.count - 1])
let data = folder.appendingPathComponent(".keepsake").path

if arguments[1] == "save" {
    var saved: UInt64 = 0
    let took = try await ContinuousClock().measure {
        let keepsake = try await Keepsake.open(data: data, cache: data)
        try await keepsake.addArchives(URL(fileURLWithPath: arguments[2]))
        let save = try keepsake.save(
            selection: Selection(), roll: FolderRoll(folder), options: SaveOptions())
        saved = try await save.finish().totals.saved
    }
    print("{\"saved\": \(saved), \"nanoseconds\": \(UInt64(took / .nanoseconds(1)))}")
} else {
    let keepsake = try await Keepsake.open(data: data, cache: data)
    var times: [Duration] = []
    for _ in 0..<300 {
        times.append(
            try await ContinuousClock().measure {
                let page = try await keepsake.media(pageSize: 100).page()
                precondition(page.items.count == 100)
            })
    }
    print("{\"nanoseconds\": \(UInt64(times.sorted()[150] / .nanoseconds(1)))}")
}
