/// What a boxed process may use before it is stopped.
package struct Limits: Sendable, Equatable {
    /// Seconds by the clock on the wall.
    package var wallSeconds: Double
    /// Seconds of processor time.
    package var cpuSeconds: Int
    /// Bytes of address space.
    package var addressSpace: Int
    /// Bytes of the largest file it may write.
    package var fileSize: Int
    /// Bytes of everything it may have in its folder at once.
    package var folderBytes: Int
    /// Bytes printed, both streams together.
    package var outputBytes: Int
    /// Processes alive at once.
    package var processes: Int

    /// For the compiler. Under 2 GiB of address space swiftc hangs as often as it fails.
    package static let compiling = Limits(
        wallSeconds: 30, cpuSeconds: 30, addressSpace: 4 << 30, fileSize: 128 << 20,
        folderBytes: 128 << 20, outputBytes: 4 << 20, processes: 64)

    /// For a learner's program.
    package static let running = Limits(
        wallSeconds: 5, cpuSeconds: 5, addressSpace: 2 << 30, fileSize: 1 << 20, folderBytes: 1 << 20,
        outputBytes: 1 << 20, processes: 32)
}
