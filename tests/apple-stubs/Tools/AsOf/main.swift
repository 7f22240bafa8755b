// Shows sources as an older iOS would run them: what is newer than that iOS is blank, as is what
// is only reached where a newer one was asked for. Line numbers stay. What compiles then never
// calls anything that the older iOS lacks.
//
//     AsOf 1704 <folder to write> <file> …     as iOS 17.4
//     AsOf versions <file> …       the versions above 17.0 that the files name

import Foundation
import SwiftParser
import SwiftSyntax

struct Failure: Error, CustomStringConvertible {
    let description: String
}

func tree(of file: String) throws -> SourceFileSyntax {
    Parser.parse(source: try String(contentsOfFile: file, encoding: .utf8))
}

/// Writes each file, blank where it is newer, under its own name into the folder.
func write(_ files: [String], asOf version: Int, into folder: String) throws {
    try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true)
    for (number, file) in files.enumerated() {
        let newer = Newer(than: version)
        newer.walk(try tree(of: file))
        if let problem = newer.problem { throw Failure(description: "\(file): \(problem)") }
        var bytes = Array(try String(contentsOfFile: file, encoding: .utf8).utf8)
        blank(newer.ranges, in: &bytes)
        for place in newer.statements { bytes.replaceSubrange(place..<place + 2, with: "do".utf8) }
        let name = URL(fileURLWithPath: file).lastPathComponent
        // Errors name the file that a person can open.
        let located = "#sourceLocation(file: \"\(file)\", line: 1)\n" + String(decoding: bytes, as: UTF8.self)
        try located.write(toFile: "\(folder)/\(number)-\(name)", atomically: true, encoding: .utf8)
    }
}

func blank(_ ranges: [Range<Int>], in bytes: inout [UInt8]) {
    let newline = UInt8(ascii: "\n")
    for place in ranges.joined() where bytes[place] != newline { bytes[place] = UInt8(ascii: " ") }
}

extension String {
    func write(toFile file: String, atomically: Bool, encoding: String.Encoding) throws {
        try write(to: URL(fileURLWithPath: file), atomically: atomically, encoding: encoding)
    }
}

do {
    let arguments = CommandLine.arguments.dropFirst()
    if arguments.first == "versions" {
        var named: Set<Int> = []
        for file in arguments.dropFirst() {
            let versions = Versions()
            versions.walk(try tree(of: file))
            named.formUnion(versions.named)
        }
        for version in named.sorted() { FileHandle.standardOutput.write(Data("\(version)\n".utf8)) }
    } else if let version = arguments.first.flatMap({ Int($0) }), let folder = arguments.dropFirst().first {
        try write(Array(arguments.dropFirst(2)), asOf: version, into: folder)
    } else {
        throw Failure(description: "a version, a folder and files, or `versions` and files")
    }
} catch {
    FileHandle.standardError.write(Data("error: \(error)\n".utf8))
    exit(1)
}
