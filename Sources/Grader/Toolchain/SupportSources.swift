import Foundation

/// Where the sources that submissions are compiled against lie: beside the program, wherever that is.
package struct SupportSources: Sendable {
    /// The folder with `NumericCore`, `SubmissionRuntime` and `COpenBLAS` in it.
    package let folder: String

    static let modules = ["NumericCore", "SubmissionRuntime"]
    static let moduleMap = "COpenBLAS"
    /// What a check.swift imports.
    static let kit = "CheckKit"

    /// Looks in `Sources` above the program's real path (a checkout), then in `../share/workbook/Sources`.
    ///
    /// Throws `GraderError.supportSourcesMissing`.
    package init(besideProgram program: String = Self.runningProgram) throws(GraderError) {
        let real = URL(fileURLWithPath: program).resolvingSymlinksInPath()
        var folders: [String] = []
        var parent = real.deletingLastPathComponent()
        while parent.path != "/" {
            folders.append(parent.appendingPathComponent("Sources").path)
            parent = parent.deletingLastPathComponent()
        }
        let program = real.deletingLastPathComponent()
        folders.append(program.appendingPathComponent("../share/workbook/Sources").standardized.path)
        let found = folders.first { folder in
            (Self.modules + [Self.moduleMap]).allSatisfy {
                FileManager.default.fileExists(atPath: "\(folder)/\($0)")
            }
        }
        guard let found else { throw .supportSourcesMissing(searched: folders) }
        folder = found
    }

    /// The executable this process runs.
    package static var runningProgram: String {
        (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
            ?? CommandLine.arguments[0]
    }

    /// The Swift files of a module, in a fixed order; throws `GraderError.file`.
    func files(of module: String) throws(GraderError) -> [String] {
        let path = "\(folder)/\(module)"
        do {
            return try FileManager.default.contentsOfDirectory(atPath: path)
                .filter { $0.hasSuffix(".swift") }.sorted().map { "\(path)/\($0)" }
        } catch {
            throw .file(path: path, problem: error.localizedDescription)
        }
    }

    /// Changes whenever a source does; throws `GraderError.file`.
    func fingerprint() throws(GraderError) -> String {
        var files = ["module.modulemap", "shim.h"].map { "\(folder)/\(Self.moduleMap)/\($0)" }
        for module in Self.modules { files += try self.files(of: module) }
        var bytes: [UInt8] = []
        for file in files {
            guard let content = FileManager.default.contents(atPath: file) else {
                throw .file(path: file, problem: "it cannot be read")
            }
            bytes += Array(file.utf8) + [0] + Array(content) + [0]
        }
        return SHA256.hexDigest(of: bytes)
    }
}
