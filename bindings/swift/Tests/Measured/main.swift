// What `cargo xtask bench --only swift` measures: a whole save (`save EXPORT FOLDER`), and
// afterwards what a page takes that crosses the border (`page FOLDER`).
import Foundation
import Keepsake

let arguments = CommandLine.arguments
let folder = URL(fileURLWithPath: arguments[arguments.count - 1])
let data = folder.appendingPathComponent(".keepsake").path
let keepsake = try await Keepsake.open(data: data, cache: data)

if arguments[1] == "save" {
    try await keepsake.addArchives(URL(fileURLWithPath: arguments[2]))
    let save = try keepsake.save(
        selection: Selection(), roll: FolderRoll(folder), options: SaveOptions())
    print("{\"saved\": \(try await save.finish().totals.saved)}")
} else {
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
