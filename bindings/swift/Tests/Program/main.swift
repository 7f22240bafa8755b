import Foundation
import Keepsake

let export = URL(fileURLWithPath: CommandLine.arguments[1])
let folder = URL(fileURLWithPath: CommandLine.arguments[2])
let data = folder.appendingPathComponent(".keepsake").path

let keepsake = try await Keepsake.open(data: "\(data)/catalog", cache: "\(data)/cache")
try await keepsake.addArchives(export)
let facets = try await keepsake.facets(filter: MediaFilter(), zone: nil)
print("\(facets.media) photos and videos in \(facets.posts) posts")

let roll = FolderRoll(folder)
_ = try await keepsake.recover(roll: roll)
let plan = try await keepsake.plan(selection: Selection(), roll: roll, options: SaveOptions())
print("\(plan.toSave) to save, \(plan.bytes) bytes")

for try await event in keepsake.saving(to: roll) {
    switch event {
    case .moving(let now): print("\(now.done) of \(now.planned)")
    case .done(let summary): print("saved \(summary.totals.saved)")
    }
}
