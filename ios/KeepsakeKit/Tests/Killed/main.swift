// Saves in the folder given, and dies at the step of that name, the how manieth time it comes. With
// `direct` it is the share extension that saves a post by itself; with `look` nothing is saved, but
// looked for in a library that holds some of it; with `replace` a save goes on in a folder where two
// exports were read.
import Foundation
import KeepsakeKit
import KeepsakeKitTesting

let arguments = CommandLine.arguments
let place = URL(fileURLWithPath: arguments[1])
let reads: PhotoPermission = arguments.contains("add-only") ? .denied : .authorized
let library = FakePhotoLibrary(place.appendingPathComponent("photos"), readWrite: reads)
let phone = Phone(at: place, library: library)
if arguments.contains("direct") {
    await phone.services.start()
} else if !arguments.contains("replace") {
    try await phone.add(sample("showcase.zip"))
}
if arguments.contains("replace") {
    var choices = Choices()
    choices.replace = true
    phone.services.settings.choose(choices)
}
if arguments.last == "albums" {
    var choices = Choices()
    choices.albums = .byKind
    phone.services.settings.choose(choices)
}
let left = Countdown(Int(arguments[3]) ?? 1)
let reached: @Sendable (String) -> Void = { step in
    if step == arguments[2], left.isOver() { _exit(9) }
}
phone.library.at { reached($0.rawValue) }
if arguments.contains("look") {
    try await phone.fill()
    var choices = Choices()
    choices.copies = true
    phone.services.settings.choose(choices)
    phone.library.atGlance { reached($0.rawValue) }
    phone.videos.atPoster { reached("poster") }
    phone.background.atReport { if $0 >= $1 / 100 * 99 { reached("told") } }
    phone.services.looks.look()
    await phone.services.looks.settled()
} else if arguments.contains("direct") {
    await phone.card(for: try instagram("link-of-one")).save()
} else {
    try await phone.saveAll()
}

final class Countdown: @unchecked Sendable {
    private let lock = NSLock()
    private var left: Int

    init(_ left: Int) { self.left = left }

    func isOver() -> Bool {
        lock.withLock {
            left -= 1
            return left == 0
        }
    }
}
