import Foundation

/// A folder of links to every program on the PATH but one: a machine on which that one is not installed.
struct ToolFolder {
    let path: String

    init(without missing: String, in folder: ScratchFolder) throws {
        path = try folder.makeFolder("tools-without-\(missing)")
        let files = FileManager.default
        // The first folder on the PATH that has a program wins, as in a shell.
        for place in (Launch.plainEnvironment["PATH"] ?? "").split(separator: ":") where place.hasPrefix("/")
        {
            for name in (try? files.contentsOfDirectory(atPath: String(place))) ?? [] where name != missing {
                try? files.createSymbolicLink(
                    atPath: "\(path)/\(name)", withDestinationPath: "\(place)/\(name)")
            }
        }
    }
}
