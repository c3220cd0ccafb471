internal import Glibc
import NumericCore
internal import Synchronization

/// Memory for a run: not cleared, and taken from what earlier runs have given back.
///
/// Fresh memory costs a page fault every 4 KB, which at large sizes is as much as the arithmetic of the gates.
package final class FloatBuffer: @unchecked Sendable {
    let base: UnsafeMutablePointer<Float>
    let count: Int

    /// Given-back memory by its size, up to a limit in all.
    private struct Shelf: @unchecked Sendable {
        var memory: [Int: [UnsafeMutablePointer<Float>]] = [:]
        var count = 0
    }
    private static let shelf = Mutex(Shelf())
    /// 256 MB.
    private static let mostKept = 1 << 26
    /// Smaller pieces are cheap to get.
    private static let leastKept = 1 << 12

    init(_ count: Int) {
        self.count = max(count, 1)
        let size = self.count
        let kept = Self.shelf.withLock { shelf -> UnsafeMutablePointer<Float>? in
            guard let memory = shelf.memory[size]?.popLast() else { return nil }
            shelf.count -= size
            return memory
        }
        base =
            kept
            ?? UnsafeMutableRawPointer.allocate(
                byteCount: size * 4, alignment: 64
            ).bindMemory(to: Float.self, capacity: size)
    }

    /// Filled with one number.
    convenience init(_ count: Int, repeating value: Float) {
        self.init(count)
        base.update(repeating: value, count: count)
    }

    /// A tensor's elements.
    convenience init(copying tensor: Tensor) {
        self.init(tensor.count)
        tensor.scalars.withUnsafeBufferPointer { source in
            if let start = source.baseAddress { base.update(from: start, count: source.count) }
        }
    }

    deinit {
        let (base, size) = (Kept(base), count)
        let isKept = Self.shelf.withLock { shelf in
            guard size >= Self.leastKept, shelf.count + size <= Self.mostKept else { return false }
            shelf.memory[size, default: []].append(base.memory)
            shelf.count += size
            return true
        }
        if !isKept { base.memory.deallocate() }
    }

    private struct Kept: @unchecked Sendable {
        let memory: UnsafeMutablePointer<Float>
        init(_ memory: UnsafeMutablePointer<Float>) { self.memory = memory }
    }

    /// The first elements as a tensor.
    func tensor(_ shape: [Int]) -> Tensor {
        Tensor(shape: shape, Array(UnsafeBufferPointer(start: base, count: shape.reduce(1, *))))
    }
}

extension Tensor {
    /// A tensor whose elements `fill` writes, all of them.
    init(shape: [Int], filledBy fill: (UnsafeMutablePointer<Float>) -> Void) {
        let total = shape.reduce(1, *)
        self.init(
            shape: shape,
            [Float](unsafeUninitializedCapacity: Swift.max(total, 1)) { buffer, count in
                fill(buffer.baseAddress!)
                count = total
            })
    }
}

/// The elements of a tensor as plain memory, for as long as `body` runs.
func withElements<Result>(_ tensor: Tensor, _ body: (UnsafePointer<Float>) -> Result) -> Result {
    tensor.scalars.withUnsafeBufferPointer { buffer in
        // An empty array may have no memory; nothing is read from this.
        body(buffer.baseAddress ?? UnsafePointer(FloatBuffer.nothing.base))
    }
}

extension FloatBuffer {
    static let nothing = FloatBuffer(1, repeating: 0)
}

/// Calls `body` with 0, 1, … `count` - 1 at the same time, each on a thread of its own.
func inParallel(_ count: Int, _ body: (Int) -> Void) {
    guard count > 1 else {
        if count == 1 { body(0) }
        return
    }
    withoutActuallyEscaping(body) { body in
        var threads: [pthread_t] = []
        for index in 1..<count {
            let job = Unmanaged.passRetained(Job { body(index) })
            var thread = pthread_t()
            let status = pthread_create(
                &thread, nil,
                { context in
                    Unmanaged<Job>.fromOpaque(context!).takeRetainedValue().run()
                    return nil
                }, job.toOpaque())
            if status == 0 {
                threads.append(thread)
            } else {
                // No thread to be had: the work is done here.
                job.takeRetainedValue().run()
            }
        }
        body(0)
        for thread in threads { pthread_join(thread, nil) }
    }
}

private final class Job {
    let run: () -> Void
    init(_ run: @escaping () -> Void) { self.run = run }
}

/// `count` in equal parts for the threads in use, none smaller than `least`, cut at multiples of 8.
func shares(_ count: Int, least: Int) -> [Range<Int>] {
    let threads = max(1, min(matrixThreads, count / max(least, 1)))
    guard threads > 1 else { return [0..<count] }
    let cuts = (0...threads).map { $0 == threads ? count : count * $0 / threads / 8 * 8 }
    return (0..<threads).map { cuts[$0]..<cuts[$0 + 1] }.filter { !$0.isEmpty }
}
