import Foundation
import Sandbox

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
    private let sources: SupportSources
    private let toolchain: Toolchain
    /// Differs between a first making of the modules and a second.
    let generation: Int
    private let hold: CacheLock?

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
        /// Something else than the limits ended the compiler: the system, for want of memory, or a person.
        case compilerKilled = 15
    }

    /// Whether a folder of the cache may be one of these.
    static func isFolderName(_ name: String) -> Bool {
        guard name.hasPrefix("support-") else { return false }
        let key = name.dropFirst("support-".count)
        return key.utf8.count == 16
            && key.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
    }

    /// What a compiled submission is called in its folder.
    static let program = WorkFolder.program
    /// The file that says a folder is whole, and where the toolchain lies.
    static let marker = "toolchain-root"

    /// Whether a folder of the cache was finished, and everything it was made from and holds is as it was.
    static func isWhole(_ folder: String) -> Bool {
        access("\(folder)/\(marker)", R_OK) == 0
            && CacheManifest(of: folder).map { $0.changedFile == nil } ?? false
    }

    /// Compiles one submission.
    var script: String { "\(folder)/build.sh" }
    /// Compiles a ``MistakeProgram``.
    var bankScript: String { "\(folder)/bank.sh" }
    /// Compiles a ``CheckProgram``.
    var checkScript: String { "\(folder)/check.sh" }

    /// What has vanished of all that a compilation needs; nil when all is there.
    var missingPart: String? {
        let parts = ["\(folder)/\(Self.marker)", script] + SupportSources.modules.map { "\(folder)/\($0).o" }
        return (parts + ["\(toolchainRoot)/bin/swift-frontend"]).first { access($0, R_OK) != 0 }
    }

    /// Waits for a grader that may be making them anew; false where they are not whole after that.
    func areWholeAgain() -> Bool {
        let parent = (folder as NSString).deletingLastPathComponent
        let lock = open("\(parent)/\(SupportBuild.lock)", O_RDWR | O_CLOEXEC)
        guard lock >= 0 else { return false }
        defer { close(lock) }
        return flock(lock, LOCK_SH) == 0 && missingPart == nil
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
        // Compiler, linker and box are given the folder's real path: one behind a link would not lead there from inside.
        let cache = try Self.realFolder(cache)
        let identity = "layout 8\n\(cache)\n\(toolchain.fingerprint)\n\(try sources.fingerprint())"
        let key = SHA256.hexDigest(of: Array(identity.utf8)).prefix(16)
        folder = "\(cache)/support-\(key)"
        self.sources = sources
        self.toolchain = toolchain
        generation = 0
        let held = CacheLock(using: folder)
        // Read once it is held: another grader may be about to clear it away.
        if Self.isWhole(folder),
            let root = try? String(contentsOfFile: "\(folder)/\(Self.marker)", encoding: .utf8)
        {
            CacheLock.touch("\(folder)/\(Self.marker)")
            hold = held
            toolchainRoot = root
            wasBuilt = false
            return
        }
        announce()
        toolchainRoot = try Self.build(sources, toolchain, in: folder)
        hold = CacheLock(using: folder)
        wasBuilt = true
    }

    /// The same modules, compiled again in place of what is there; throws `GraderError`.
    func rebuilt() throws(GraderError) -> SupportModules {
        unlink("\(folder)/\(Self.marker)")
        return SupportModules(
            folder: folder, sources: sources, toolchain: toolchain,
            toolchainRoot: try Self.build(sources, toolchain, in: folder), generation: generation + 1)
    }

    private init(
        folder: String, sources: SupportSources, toolchain: Toolchain, toolchainRoot: String, generation: Int
    ) {
        self.folder = folder
        self.sources = sources
        self.toolchain = toolchain
        self.toolchainRoot = toolchainRoot
        self.generation = generation
        hold = CacheLock(using: folder)
        wasBuilt = true
    }

    /// Compiles the modules into a folder and returns where the toolchain lies; throws `GraderError`.
    private static func build(
        _ sources: SupportSources, _ toolchain: Toolchain, in folder: String
    ) throws(GraderError) -> String {
        let work = try inSandbox { () throws(SandboxError) in
            try WorkFolder(in: WorkFolder.parentForToolchain)
        }
        let temporary = try inSandbox { () throws(SandboxError) in try work.makeToolchainFolder() }
        let root = try toolchain.root(temporary: temporary)
        try SupportBuild(
            sources: sources, toolchain: toolchain, toolchainRoot: root, destination: folder,
            temporary: temporary
        ).run()
        withExtendedLifetime(work) {}
        return root
    }

    /// A folder's path without links, made if it is not there; throws `GraderError.file`.
    private static func realFolder(_ path: String) throws(GraderError) -> String {
        do {
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        } catch {
            throw .file(
                path: path,
                problem:
                    "the cache folder cannot be made (\(error.localizedDescription)). Make it writable, or name another "
                    + "one, as in XDG_CACHE_HOME=/var/tmp/cache")
        }
        guard let real = realpath(path, nil) else {
            throw .file(
                path: path, problem: "the cache folder cannot be found: \(String(cString: strerror(errno)))")
        }
        defer { free(real) }
        return String(cString: real)
    }
}
