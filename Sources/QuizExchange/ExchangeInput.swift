import CourseCatalog
import Diagnostics
import Foundation

/// What is given to be imported: a file, or the folder or the archive of a package.
package enum ExchangeInput {
    /// The largest file that is read, in bytes.
    package static let largestFile = 8 << 20
    /// The most that all files of a package may hold together, in bytes.
    package static let largestPackage = 32 << 20
    /// The most files of a package.
    package static let mostFiles = 2001

    /// The texts at a path: one of a file, of a package those of its XML files with the manifest among them.
    ///
    /// - Throws: a `Diagnostic` when nothing can be read there, or it is past a bound.
    package static func texts(at path: String) throws(Diagnostic) -> [ExchangeText] {
        var isFolder: ObjCBool = false
        if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue {
            return try package(path)
        }
        if isArchive(path) { return try ZipArchive.texts(at: path) }
        return [ExchangeText(file: path, text: try TextFile.read(path, limit: largestFile))]
    }

    private static func isArchive(_ path: String) -> Bool {
        guard let handle = FileHandle(forReadingAtPath: path) else { return false }
        defer { try? handle.close() }
        return (try? handle.read(upToCount: 4)) == Data([0x50, 0x4B, 0x03, 0x04])
    }

    /// The XML files right in a folder; what lies deeper is read when the manifest names it.
    private static func package(_ folder: String) throws(Diagnostic) -> [ExchangeText] {
        var names: [String] = []
        let found = FileManager.default.enumerator(atPath: folder)
        while let name = found?.nextObject() as? String {
            guard name.lowercased().hasSuffix(".xml") else { continue }
            names.append(name)
            guard names.count <= mostFiles else {
                throw Diagnostic(
                    .error, file: folder, message: "has more than \(mostFiles) XML files",
                    fix: "Split the package")
            }
        }
        guard !names.isEmpty else {
            throw Diagnostic(
                .error, file: folder, message: "is a folder without XML files",
                fix: "Name the folder that holds \(QTIFormat.manifestName)")
        }
        var texts: [ExchangeText] = []
        var size = 0
        for name in names.sorted() {
            let path = folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
            let text = try TextFile.read(path, within: folder, as: path, limit: largestFile)
            size += text.utf8.count
            guard size <= largestPackage else { throw tooLarge(folder) }
            texts.append(ExchangeText(file: path, text: text))
        }
        return texts
    }

    static func tooLarge(_ path: String) -> Diagnostic {
        Diagnostic(
            .error, file: path, message: "holds more than \(largestPackage >> 20) MB",
            fix: "Split the package into several")
    }

    /// The format that texts are in, by what they say; nil when they say nothing.
    package static func format(of texts: [ExchangeText]) -> ExchangeFormatName? {
        guard texts.count == 1, let text = texts.first else { return .qti }
        let start = text.text.prefix(4000)
        if text.text.first(where: { !$0.isWhitespace }) == "<" {
            if start.contains("<quiz") { return .moodle }
            if start.contains("<assessmentItem") || start.contains(":assessmentItem")
                || start.contains("<manifest")
            {
                return .qti
            }
            return text.text.contains("<quiz") ? .moodle : nil
        }
        if text.text.contains(/(?m)^ANSWER:\s*[A-Z]/) { return .aiken }
        return text.text.contains("{") ? .gift : nil
    }
}
