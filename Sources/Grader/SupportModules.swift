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

    /// What `build.sh` ends with.
    enum BuildStatus: Int {
        case compiled = 0
        case rejected = 10
        case compilerCrashed = 11
        case linkFailed = 12
        /// A file was larger than any may be, or there was no room for it.
        case wroteTooMuch = 13
    }

    /// What a compiled submission is called in its folder.
    static let program = "submission"

    var script: String { "\(folder)/build.sh" }
    /// Turns addresses of a submission into lines of its source. Not every toolchain has one.
    var symbolizer: String { "\(toolchainRoot)/bin/llvm-symbolizer" }

    /// Opens the modules in `cache`, compiling them first when there are none for this toolchain.
    ///
    /// - Parameter announce: called before a compilation, which takes some seconds.
    /// - Throws: `GraderError.supportBuildFailed` or `.file`.
    init(
        _ sources: SupportSources, _ toolchain: Toolchain, cache: String, announce: () -> Void
    ) throws(GraderError) {
        let identity = "layout 3\n\(toolchain.fingerprint)\n\(try sources.fingerprint())"
        let key = SHA256.hexDigest(of: Array(identity.utf8)).prefix(16)
        folder = "\(cache)/support-\(key)"
        if let root = try? String(contentsOfFile: "\(folder)/toolchain-root", encoding: .utf8) {
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
        wasBuilt = true
    }
}
