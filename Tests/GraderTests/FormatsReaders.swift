import Foundation
import FoundationXML

// Readers of the formats, written from their published rules and not from the writers.

/// A JUnit document, checked against the elements and attributes of junit-10.xsd (Jenkins' xUnit plugin).
final class JUnitDocument: NSObject, XMLParserDelegate {
    struct Case {
        var name: String
        /// "failure" or "error"; nil when it passed.
        var outcome: String?
        var type: String?
    }

    private(set) var cases: [Case] = []
    private(set) var counts: [String: Int] = [:]
    private(set) var problems: [String] = []
    private var open: [String] = []

    private static let children: [String: Set<String>] = [
        "": ["testsuites"], "testsuites": ["testsuite"],
        "testsuite": ["testsuite", "properties", "testcase", "system-out", "system-err"],
        "testcase": ["skipped", "error", "failure", "system-out", "system-err"],
        "failure": [], "error": [], "skipped": [], "system-out": [], "system-err": [],
    ]
    private static let attributes: [String: (required: Set<String>, optional: Set<String>)] = [
        "testsuites": ([], ["name", "time", "tests", "failures", "errors"]),
        "testsuite": (
            ["name", "tests", "failures", "errors"],
            ["group", "time", "skipped", "timestamp", "hostname", "id", "package", "file", "log", "url"]
        ),
        "testcase": (["name"], ["time", "classname", "group"]),
        "failure": ([], ["type", "message"]), "error": ([], ["type", "message"]),
        "system-out": ([], []), "system-err": ([], []),
    ]

    init(parsing text: String) throws {
        super.init()
        let parser = XMLParser(data: Data(text.utf8))
        parser.delegate = self
        guard parser.parse() else {
            throw parser.parserError ?? CocoaError(.fileReadCorruptFile)
        }
    }

    func parser(
        _ parser: XMLParser, didStartElement element: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String]
    ) {
        if Self.children[open.last ?? ""]?.contains(element) != true {
            problems.append("<\(element)> in <\(open.last ?? "the document")>")
        }
        if let rule = Self.attributes[element] {
            let given = Set(attributes.keys)
            problems += rule.required.subtracting(given).map { "<\(element)> lacks \($0)" }
            problems += given.subtracting(rule.required).subtracting(rule.optional).map {
                "<\(element) \($0)>"
            }
        }
        // SUREFIRE_TIME
        if let time = attributes["time"], time.wholeMatch(of: /[0-9]+\.[0-9]{3}/) == nil {
            problems.append("time=\(time)")
        }
        switch element {
        case "testsuite":
            for name in ["tests", "failures", "errors"] {
                counts[name] = attributes[name].flatMap { Int($0) }
            }
        case "testcase": cases.append(Case(name: attributes["name"] ?? ""))
        case "failure", "error":
            cases[cases.count - 1].outcome = element
            cases[cases.count - 1].type = attributes["type"]
        default: break
        }
        open.append(element)
    }

    func parser(
        _ parser: XMLParser, didEndElement element: String, namespaceURI: String?, qualifiedName: String?
    ) {
        open.removeLast()
    }
}

/// A line as GitHub's runner reads it: `::name key=value,key=value::message`.
struct GitHubCommand {
    var name: String
    var properties: [String: String] = [:]
    var message: String

    init?(_ line: String) {
        let scalars = Array(line.unicodeScalars)
        let colons = { (from: Int) in
            (from..<max(from, scalars.count - 1)).first { scalars[$0] == ":" && scalars[$0 + 1] == ":" }
        }
        guard colons(0) == 0, let end = colons(2) else { return nil }
        let text = { (range: Range<Int>) in String(String.UnicodeScalarView(scalars[range])) }
        let head = text(2..<end)
        message = Self.unescaped(text(end + 2..<scalars.count), ["%0D": "\r", "%0A": "\n"])
        let words = head.split(separator: " ", maxSplits: 1)
        guard let first = words.first else { return nil }
        name = String(first)
        guard words.count == 2 else { return }
        for pair in words[1].unicodeScalars.split(separator: ",") {
            let parts = pair.split(separator: "=", maxSplits: 1)
            guard parts.count == 2, properties[String(parts[0])] == nil else { return nil }
            properties[String(parts[0])] = Self.unescaped(
                String(parts[1]), ["%0D": "\r", "%0A": "\n", "%3A": ":", "%2C": ","])
        }
    }

    private static func unescaped(_ text: String, _ escapes: [String: String]) -> String {
        var text = text
        for (escape, plain) in escapes { text = text.replacingOccurrences(of: escape, with: plain) }
        return text.replacingOccurrences(of: "%25", with: "%")
    }
}

/// A stream read by the rules of TAP 14.
struct TAPStream {
    struct Point {
        var isOK: Bool
        var number: Int
        var description: String
        var directive: String?
    }

    var version = ""
    var plan: Int?
    var points: [Point] = []
    var bail: String?
    /// Lines that are none of the things a stream may hold, and numbers out of order.
    var problems: [String] = []

    init(parsing lines: [String]) throws {
        version = lines.first ?? ""
        var isInBlock = false
        for line in lines.dropFirst() {
            if isInBlock {
                if line == "  ..." { isInBlock = false } else { checkField(line) }
            } else if line == "  ---" {
                isInBlock = true
                if points.isEmpty { problems.append("a block before any point") }
            } else if let match = line.wholeMatch(of: /1\.\.([0-9]+)/) {
                if plan != nil { problems.append("a second plan") }
                plan = Int(match.1)
            } else if line.lowercased().hasPrefix("bail out!") {
                bail = line
            } else if let match = line.prefixMatch(of: #/(not )?ok ([0-9]+) - /#) {
                let (description, directive) = Self.parts(line[match.range.upperBound...])
                let number = Int(match.2) ?? -1
                if number != points.count + 1 { problems.append("point \(number) is out of order") }
                points.append(
                    Point(
                        isOK: match.1 == nil, number: number, description: description, directive: directive))
            } else {
                problems.append("stray line: \(line)")
            }
        }
        if isInBlock { problems.append("a block without end") }
        if plan != points.count { problems.append("planned \(plan ?? -1), found \(points.count)") }
    }

    /// A key and a scalar: plain, or double-quoted as JSON and YAML both have it.
    private mutating func checkField(_ line: String) {
        guard let match = line.wholeMatch(of: #/  [a-z]+: (.*)/#) else {
            problems.append("stray line in a block: \(line)")
            return
        }
        let value = String(match.1)
        if value.wholeMatch(of: /[a-z0-9_]+/) != nil { return }
        let json = try? JSONSerialization.jsonObject(with: Data("[\(value)]".utf8)) as? [String]
        if json?.count != 1 { problems.append("no scalar: \(value)") }
    }

    /// The description, unescaped, and the directive behind the first hash that is not escaped.
    private static func parts(_ text: Substring) -> (String, String?) {
        var description = String.UnicodeScalarView()
        var scalars = text.unicodeScalars[...]
        while let scalar = scalars.popFirst() {
            if scalar == "\\", let next = scalars.popFirst() {
                description.append(next)
            } else if scalar == "#" {
                return (String(description), String(scalars).trimmingCharacters(in: .whitespaces))
            } else {
                description.append(scalar)
            }
        }
        return (String(description), nil)
    }
}
