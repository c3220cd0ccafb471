import Foundation

/// What a folder of compiled modules was made from, and what was made: each file with its size and time.
///
/// Compiled modules are believed only as long as none of these has changed. The compiler itself compares the times of
/// headers and of its own files when it reads a module, and then refuses whoever imports it, in words that sound like
/// their fault.
struct CacheManifest {
    /// One file as it was: "SIZE SECONDS.NANOSECONDS PATH".
    private let lines: [String]

    /// What the manifest is called in its folder.
    static let file = "manifest"

    /// Stamps the files that a build read, and all that now lies in its folder.
    ///
    /// - Parameters:
    ///   - inputs: absolute paths.
    ///   - folder: what was filled; the manifest and the marker in it are not stamped.
    init(inputs: [String], outputsIn folder: String) {
        let left: Set = [Self.file, SupportModules.marker]
        let outputs = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
        // clang touches its own note of when it last tidied up.
        let own = outputs.filter { !left.contains($0) && !$0.hasSuffix("modules.timestamp") }.map {
            "\(folder)/\($0)"
        }.filter(Self.isFile)
        lines = (Set(inputs).sorted() + own.sorted()).filter { !$0.contains("\n") }.map(Self.stamp)
    }

    /// Reads the manifest of a folder; nil where there is none.
    init?(of folder: String) {
        guard let data = FileManager.default.contents(atPath: "\(folder)/\(Self.file)") else { return nil }
        lines = String(decoding: data, as: UTF8.self).split(separator: "\n").map(String.init)
        guard !lines.isEmpty else { return nil }
    }

    /// What is written to the folder.
    var text: String { lines.joined(separator: "\n") + "\n" }

    /// The first file that is not what it was; nil when all are.
    var changedFile: String? {
        for line in lines {
            let parts = line.split(separator: " ", maxSplits: 2)
            guard parts.count == 3 else { return line }
            let path = String(parts[2])
            if Self.stamp(path) != line { return path }
        }
        return nil
    }

    private static func isFile(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    }

    private static func stamp(_ path: String) -> String {
        var status = stat()
        guard stat(path, &status) == 0 else { return "- - \(path)" }
        return "\(status.st_size) \(status.st_mtim.tv_sec).\(status.st_mtim.tv_nsec) \(path)"
    }

    /// The files that a make-style list of dependencies names, as the compiler writes it.
    ///
    /// A blank in a path is escaped there with a backslash.
    static func paths(inDependencies text: String) -> [String] {
        var paths: [String] = []
        for line in text.split(separator: "\n") {
            guard let colon = line.range(of: " : ") else { continue }
            var path = ""
            var isEscaped = false
            for character in line[colon.upperBound...] + " " {
                switch character {
                case "\\" where !isEscaped:
                    isEscaped = true
                    continue
                case " " where !isEscaped:
                    if path.hasPrefix("/") { paths.append(path) }
                    path = ""
                default: path.append(character)
                }
                isEscaped = false
            }
        }
        return paths
    }
}
