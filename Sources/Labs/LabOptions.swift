import CourseCatalog

/// The values of a lab's own options for one run.
package struct LabOptions: Sendable, Equatable {
    /// Why a value cannot be taken, in a sentence.
    package struct Problem: Error, Sendable, Equatable, CustomStringConvertible {
        package var description: String
    }

    /// The value of each option by name, in one form for all ways to write it.
    package let all: [String: String]
    /// Those that are not as usual.
    package let unusual: [String: String]

    /// The usual values, but for those in `kept` and, before them, those of `given`, each `NAME=VALUE`.
    ///
    /// - Parameter kept: the values of an earlier run; those of options that are gone are left out.
    /// - Throws: ``Problem`` with what is allowed and where that stands.
    package init(of lab: Lab, given: [String], kept: [String: String] = [:]) throws(Problem) {
        var all: [String: String] = [:]
        for option in lab.options {
            all[option.name] = kept[option.name].flatMap(option.value) ?? option.usual
        }
        var seen: Set<String> = []
        for text in given {
            let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(
                String.init)
            guard parts.count == 2, !parts[0].isEmpty else {
                throw Problem(description: "--set \(text): write --set NAME=VALUE. \(Self.known(lab))")
            }
            guard let option = lab.options.first(where: { $0.name == parts[0] }) else {
                throw Problem(
                    description: "--set \(text): \(lab.name) has no option \(parts[0]). \(Self.known(lab))")
            }
            guard seen.insert(option.name).inserted else {
                throw Problem(description: "--set \(text): \(option.name) is given twice.")
            }
            guard let value = option.value(of: parts[1]) else {
                throw Problem(
                    description:
                        "--set \(text): \(option.name) is \(option.allowed): \(lab.file):\(option.line).")
            }
            all[option.name] = value
        }
        self.all = all
        unusual = all.filter { name, value in
            lab.options.first { $0.name == name }.map { $0.usual != value } ?? false
        }
    }

    /// "Its options are units, a whole number from 1 to 64, …".
    private static func known(_ lab: Lab) -> String {
        if lab.options.isEmpty { return "\(lab.file) declares none." }
        return "Its options: " + lab.options.map { "\($0.name), \($0.allowed)" }.joined(separator: "; ") + "."
    }
}
