// Comes into the generated module beside what is generated.
import Foundation

// The generated code reads every number and text of a record by these two calls. With
// Foundation's own, generic over all that is like data, a page takes twice as long; these are
// chosen before them, as they are more specific.
extension Data {
    @inline(__always)
    @discardableResult
    func copyBytes(to buffer: UnsafeMutableRawBufferPointer, from range: Range<Int>) -> Int {
        withUnsafeBytes { buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[range])) }
        return range.count
    }

    @inline(__always)
    func copyBytes(to buffer: UnsafeMutableBufferPointer<UInt8>, from range: Range<Int>) {
        copyBytes(to: UnsafeMutableRawBufferPointer(buffer), from: range)
    }
}
