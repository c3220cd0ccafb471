import Foundation

/// One compilation of the support modules into a new cache folder.
///
/// The folder is filled in its final place, whose paths `build.sh` and the modules' own records name, by one grader at a
/// time. Its marker is written last, so that a grader that is killed never leaves what looks like a whole cache.
struct SupportBuild {
    let sources: SupportSources
    let toolchain: Toolchain
    let toolchainRoot: String
    let destination: String
    /// A folder for the toolchain's temporary files.
    let temporary: String

    /// What a submission's object and its list of libraries are called in the box.
    static let object = "submission.o"
    /// Modules of C headers, built once.
    static let clangCache = "clang-cache"
    /// Held in the cache by the one grader that fills a folder there.
    static let lock = ".lock"
    static let autolink = "submission.autolink"
    /// What a shell says of a program that was ended by SIGXFSZ, for a file that is too large, or by SIGBUS, as one is
    /// that writes a file through memory where there is no room for it.
    static let noRoom = "153|135"

    func run() throws(GraderError) {
        let parent = URL(fileURLWithPath: destination).deletingLastPathComponent().path
        do {
            try FileManager.default.createDirectory(atPath: parent, withIntermediateDirectories: true)
        } catch {
            throw .file(
                path: parent, problem: "the cache folder cannot be made: \(error.localizedDescription)")
        }
        let cache = CacheFolder(path: parent)
        try cache.locked { () throws(GraderError) in try fill(cache) }
    }

    /// Fills the folder, which one process at a time does.
    private func fill(_ cache: CacheFolder) throws(GraderError) {
        if SupportModules.isWhole(destination) { return }
        // Left over from a grader that was killed, or out of date; whoever holds the lock may clear it.
        try? FileManager.default.removeItem(atPath: destination)
        try makeFolder(destination)
        try copyModuleMap()
        for module in SupportSources.modules { try compile(module) }
        let trial = "\(destination)/trial"
        try makeFolder(trial)
        // clang looks for its inputs even when it is only asked what it would do.
        try write("", to: "trial/\(Self.object)")
        try write(script(askedIn: trial), to: "build.sh")
        try write(bankScript(askedIn: trial), to: "bank.sh")
        try write(checkScript(askedIn: trial), to: "check.sh")
        try warmCaches(in: trial)
        try? FileManager.default.removeItem(atPath: trial)
        try write(CacheManifest(inputs: try inputs(), outputsIn: destination).text, to: CacheManifest.file)
        // The marker comes last: without it the folder counts as unfinished.
        try write(toolchainRoot, to: SupportModules.marker)
        cache.forgetOldest(where: SupportModules.isFolderName, marker: SupportModules.marker, keeping: 8)
    }

    private func makeFolder(_ path: String) throws(GraderError) {
        do {
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        } catch {
            throw .file(path: path, problem: error.localizedDescription)
        }
    }

    private func write(_ text: String, to name: String) throws(GraderError) {
        do {
            try text.write(toFile: "\(destination)/\(name)", atomically: true, encoding: .utf8)
        } catch {
            throw .file(path: "\(destination)/\(name)", problem: error.localizedDescription)
        }
    }

    private func copyModuleMap() throws(GraderError) {
        let source = "\(sources.folder)/\(SupportSources.moduleMap)"
        let copy = "\(destination)/\(SupportSources.moduleMap)"
        try makeFolder(copy)
        do {
            // File by file: a copy of the whole folder would keep its owner, which fails where the program is
            // somebody else's.
            for name in try FileManager.default.contentsOfDirectory(atPath: source) {
                try Data(contentsOf: URL(fileURLWithPath: "\(source)/\(name)"))
                    .write(to: URL(fileURLWithPath: "\(copy)/\(name)"))
            }
        } catch {
            throw .file(path: source, problem: error.localizedDescription)
        }
    }

    /// Flags by which both the modules and the submissions find modules and headers.
    var searchFlags: [String] {
        [
            "-swift-version", "6", "-I", destination, "-I", "\(destination)/\(SupportSources.moduleMap)",
            "-module-cache-path", "\(destination)/\(Self.clangCache)",
        ]
    }

    private func compile(_ module: String) throws(GraderError) {
        _ = try toolchain.run(
            searchFlags + [
                "-O", "-whole-module-optimization", "-parse-as-library", "-package-name", "workbook",
                "-module-name", module, "-emit-module", "-emit-module-path",
                "\(destination)/\(module).swiftmodule", "-c", "-o", "\(destination)/\(module).o",
                "-emit-dependencies", "-Xfrontend", "-track-system-dependencies",
            ] + sources.files(of: module), temporary: temporary, step: "compiling \(module)")
    }

    /// All that the compiler read, headers of the C library among them; throws `GraderError.file`.
    private func inputs() throws(GraderError) -> [String] {
        var paths: [String] = []
        for module in SupportSources.modules {
            let list = "\(destination)/\(module).d"
            guard let data = FileManager.default.contents(atPath: list) else {
                throw .file(path: list, problem: "the compiler has not written what it read")
            }
            paths += CacheManifest.paths(inDependencies: String(decoding: data, as: UTF8.self))
        }
        let own = paths.filter { !$0.hasPrefix(destination + "/") }
        return own + ["\(toolchainRoot)/bin/swift-frontend"]
    }

    /// Compiles a submission that does nothing, so that the clang module cache is full before it turns
    /// read-only.
    private func warmCaches(in trial: String) throws(GraderError) {
        try write(
            "import NumericCore\nfunc trial(x: Tensor) -> Tensor { x }\n", to: "trial/\(Submission.boxedName)"
        )
        try write(
            "import NumericCore\nimport SubmissionRuntime\nserveSubmission(trial as (Tensor) -> Tensor)\n",
            to: "trial/main.swift")
        _ = try toolchain.run(
            ["\(destination)/build.sh"], program: "/bin/sh", directory: trial, temporary: temporary,
            step: "a first trial compilation")
    }
}
