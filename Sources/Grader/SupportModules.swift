import Foundation

/// NumericCore and SubmissionRuntime, compiled once per toolchain, and the script that compiles a
/// submission against them.
///
/// After that a submission costs little more than the compiler's front end: the driver was asked once for
/// its jobs, and they are run as they are.
struct SupportModules: Sendable {
    /// The cache folder, read-only to everything boxed.
    let folder: String
    /// The toolchain's folder with `bin` and `lib`.
    let toolchainRoot: String
    /// Whether this call had to compile them.
    let wasBuilt: Bool
    private let hold: CacheHold?

    /// What `build.sh` ends with.
    enum BuildStatus: Int {
        case compiled = 0
        case rejected = 10
        case compilerCrashed = 11
        case linkFailed = 12
        /// A file was larger than any may be, or there was no room for it.
        case wroteTooMuch = 13
        /// A part of the toolchain is not there any more.
        case toolMissing = 14
    }

    /// What a compiled submission is called in its folder.
    static let program = "submission"

    var script: String { "\(folder)/build.sh" }

    /// What has vanished of all that a compilation needs; nil when all is there.
    var missingPart: String? {
        let parts = ["\(folder)/toolchain-root", script] + SupportSources.modules.map { "\(folder)/\($0).o" }
        return (parts + ["\(toolchainRoot)/bin/swift-frontend"]).first { access($0, R_OK) != 0 }
    }

    /// Turns addresses of a submission into lines of its source. Not every toolchain has one.
    var symbolizer: String { "\(toolchainRoot)/bin/llvm-symbolizer" }

    /// Opens the modules in `cache`, compiling them first when there are none for this toolchain.
    ///
    /// - Parameter announce: called before a compilation, which takes some seconds.
    /// - Throws: `GraderError.supportBuildFailed` or `.file`.
    init(
        _ sources: SupportSources, _ toolchain: Toolchain, cache: String, announce: () -> Void
    ) throws(GraderError) {
        let identity = "layout 4\n\(toolchain.fingerprint)\n\(try sources.fingerprint())"
        let key = SHA256.hexDigest(of: Array(identity.utf8)).prefix(16)
        folder = "\(cache)/support-\(key)"
        let held = CacheHold(using: folder)
        // Read once it is held: another grader may be about to clear it away.
        if let root = try? String(contentsOfFile: "\(folder)/toolchain-root", encoding: .utf8) {
            CacheHold.touch("\(folder)/toolchain-root")
            hold = held
            toolchainRoot = root
            wasBuilt = false
            return
        }
        announce()
        let temporary = try WorkFolder(in: WorkFolder.parentForToolchain)
        toolchainRoot = try toolchain.root(temporary: temporary.path)
        try SupportBuild(
            sources: sources, toolchain: toolchain, toolchainRoot: toolchainRoot, destination: folder,
            temporary: temporary.path
        ).run()
        hold = CacheHold(using: folder)
        wasBuilt = true
    }
}
