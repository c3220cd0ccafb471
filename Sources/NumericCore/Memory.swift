internal import Glibc

/// A new array that `fill` writes, all of it; not called for an empty one.
@inline(__always)
func filled(_ count: Int, by fill: (UnsafeMutablePointer<Float>) -> Void) -> [Float] {
    if count >= 1 << 14 { _ = isMemoryKept }
    return [Float](unsafeUninitializedCapacity: count) { buffer, initialized in
        if count > 0 { fill(buffer.baseAddress!) }
        initialized = count
    }
}

/// `body` with the memory of an array; not called for an empty one.
@inline(__always)
func withMemory(_ numbers: [Float], _ body: (UnsafePointer<Float>) -> Void) {
    numbers.withUnsafeBufferPointer { if let start = $0.baseAddress { body(start) } }
}

/// `body` with the memory of an array that it changes in place; not called for an empty one.
@inline(__always)
func change(_ numbers: inout [Float], _ body: (UnsafeMutablePointer<Float>) -> Void) {
    numbers.withUnsafeMutableBufferPointer { if let start = $0.baseAddress { body(start) } }
}

/// Room for `count` numbers while `body` runs; what it holds at first is nothing.
@inline(__always)
func withScratch(_ count: Int, _ body: (UnsafeMutablePointer<Float>) -> Void) {
    withUnsafeTemporaryAllocation(of: Float.self, capacity: max(count, 1)) { body($0.baseAddress!) }
}

/// Whether the C library has been told to keep large pieces of memory that are given back.
///
/// It hands them to the system, which clears every page anew when it is asked again: for a product of a megabyte that took
/// many times as long as the product. Now what has up to 32 MB, its own limit, stays with the program, 256 MB in all.
private let isMemoryKept: Bool = {
    typealias Option = @convention(c) (CInt, CInt) -> CInt
    // Not in every C library, and not in the module of this one.
    guard let address = dlsym(nil, "mallopt") else { return false }
    let set = unsafeBitCast(address, to: Option.self)
    let (trimThreshold, mapThreshold): (CInt, CInt) = (-1, -3)
    return set(mapThreshold, 1 << 25) == 1 && set(trimThreshold, 1 << 28) == 1
}()
