import Foundation
import Sandbox

/// LabKit, compiled when a lab is first wanted, and the script that compiles a lab's program against it.
struct LabModules: Sendable {
    /// A folder of the cache, read-only to everything boxed.
    let folder: String

    /// What a lab's program imports.
    static let kit = "LabKit"

    /// Compiles a lab's program: see ``SupportBuild/labScript(askedIn:kit:)``.
    var script: String { "\(folder)/\(Self.scriptName)" }

    private static let scriptName = "lab.sh"

    /// Opens the module that fits these support modules, compiling it first when there is none.
    ///
    /// - Parameter announce: called before a compilation, which takes some seconds.
    /// - Throws: `GraderError.supportBuildFailed` or `.file`.
    init(beside modules: SupportModules, announce: (String) -> Void) throws(GraderError) {
        let sources = try SupportSources()
        let files = try sources.files(of: Self.kit)
        var bytes = Array("lab layout 2\n\(modules.folder)\n\(Self.stamp(modules))\n".utf8)
        for file in files {
            guard let content = FileManager.default.contents(atPath: file) else {
                throw .file(path: file, problem: "it cannot be read")
            }
            bytes += Array(file.utf8) + [0] + Array(content) + [0]
        }
        let cache = CacheFolder(path: (modules.folder as NSString).deletingLastPathComponent)
        folder = "\(cache.path)/\(Self.prefix)\(SHA256.hexDigest(of: bytes).prefix(16))"
        if access(script, R_OK) == 0 {
            CacheLock.touch(script)
            return
        }
        try cache.locked { [self] () throws(GraderError) in
            if access(script, R_OK) == 0 { return }
            announce("Compiling LabKit for labs: once for each version of Swift, some seconds.")
            try build(files, sources, modules)
            // What was just made is the newest.
            cache.forgetOldest(
                where: { $0.hasPrefix(Self.prefix) }, marker: Self.scriptName, keeping: 4)
        }
    }

    /// What the names of its folders begin with.
    private static let prefix = "labkit-"

    /// Differs where the support modules were made anew in the same place.
    private static func stamp(_ modules: SupportModules) -> String {
        var status = stat()
        stat("\(modules.folder)/NumericCore.swiftmodule", &status)
        return "\(status.st_size) \(status.st_mtim.tv_sec).\(status.st_mtim.tv_nsec)"
    }

    private var clangCache: String { "\(folder)/\(SupportBuild.clangCache)" }

    private static func sharedCache(_ modules: SupportModules) -> String {
        "\(modules.folder)/\(SupportBuild.clangCache)"
    }

    private func build(
        _ files: [String], _ sources: SupportSources, _ modules: SupportModules
    ) throws(GraderError) {
        let work = try inSandbox { () throws(SandboxError) in
            try WorkFolder(in: WorkFolder.parentForToolchain)
        }
        let temporary = try inSandbox { () throws(SandboxError) in try work.makeToolchainFolder() }
        let toolchain = try Toolchain()
        let build = SupportBuild(
            sources: sources, toolchain: toolchain, toolchainRoot: modules.toolchainRoot,
            destination: modules.folder, temporary: temporary)
        let trial = "\(folder)/trial"
        do {
            // Left over from somebody who was ended; whoever holds the lock may clear it.
            try? FileManager.default.removeItem(atPath: folder)
            try FileManager.default.createDirectory(atPath: trial, withIntermediateDirectories: true)
        } catch {
            throw .file(path: folder, problem: error.localizedDescription)
        }
        let flags = build.searchFlags.map { $0 == Self.sharedCache(modules) ? clangCache : $0 }
        _ = try toolchain.run(
            flags + [
                "-O", "-whole-module-optimization", "-parse-as-library", "-package-name", "workbook",
                "-module-name", Self.kit, "-emit-module", "-emit-module-path",
                "\(folder)/\(Self.kit).swiftmodule", "-c", "-o", "\(folder)/\(Self.kit).o",
            ] + files, temporary: temporary, step: "compiling \(Self.kit)")
        let draft = "\(folder)/draft.sh"
        do {
            // clang looks for its inputs even when it is only asked what it would do.
            let object = "\(trial)/\(SupportBuild.object)"
            try Data().write(to: URL(fileURLWithPath: object))
            // The optimizer's flags want a cache of C modules of their own, which has to be full before it turns read-only.
            try build.labScript(askedIn: trial, kit: folder)
                .replacingOccurrences(of: Self.sharedCache(modules), with: clangCache)
                .write(toFile: draft, atomically: true, encoding: .utf8)
            // The program is linked from all objects that lie there.
            try FileManager.default.removeItem(atPath: object)
            try "import NumericCore\nfunc trial(x: Tensor) -> Tensor { x }\n".write(
                toFile: "\(trial)/\(LabProgram.prefix)trial.swift", atomically: true, encoding: .utf8)
            try
                "import LabKit\nimport NumericCore\n@testable import func trial.trial\nprint(trial(x: Tensor(1)))\n"
                .write(toFile: "\(trial)/main.swift", atomically: true, encoding: .utf8)
            _ = try toolchain.run(
                [draft, "", "trial", "--", "main.swift"], program: "/bin/sh", directory: trial,
                temporary: temporary, step: "a first trial of a lab's program")
            try? FileManager.default.removeItem(atPath: trial)
            // Last: without it the folder counts as unfinished.
            try FileManager.default.moveItem(atPath: draft, toPath: script)
        } catch let error as GraderError {
            throw error
        } catch {
            throw .file(path: folder, problem: error.localizedDescription)
        }
        withExtendedLifetime(work) {}
    }
}
