/// JUnit's XML, in the form that Jenkins' xUnit plugin publishes as junit-10.xsd.
///
/// A wrong answer is a failure; what did not compile, crashed, or could not be judged is an error. Each carries
/// its verdict as its type.
struct JUnitWriter: ReportWriter {
    private var cases: [String] = []
    private var failures = 0
    private var errors = 0
    private var seconds = 0.0

    // The head of the document counts what stands below it.
    func begin(count: Int) -> String { "" }

    mutating func entry(_ entry: ReportEntry, number: Int) -> String {
        seconds += entry.seconds
        var lines = [
            "    <testcase \(attributes(["name": entry.exercise, "classname": entry.file])) "
                + "time=\"\(FormatText.seconds(entry.seconds))\">"
        ]
        if entry.outcome != .passed {
            let element = entry.outcome == .failed ? "failure" : "error"
            if entry.outcome == .failed { failures += 1 } else { errors += 1 }
            lines.append(
                "      <\(element) \(attributes(["message": entry.summary, "type": entry.verdict.rawValue]))>"
                    + "\(FormatText.xml(entry.page))</\(element)>")
        }
        if !entry.printed.isEmpty {
            lines.append("      <system-out>\(FormatText.xml(entry.printed))</system-out>")
        }
        lines.append("    </testcase>")
        cases.append(lines.joined(separator: "\n"))
        return ""
    }

    mutating func mark(_ mark: QuizMark, number: Int) -> String {
        let head = "    <testcase \(attributes(["name": mark.name, "classname": mark.lesson])) time=\"0.000\""
        guard !mark.passed else {
            cases.append(head + "/>")
            return ""
        }
        failures += 1
        let message = attributes(["message": mark.sentence, "type": "quiz"])
        cases.append("\(head)>\n      <failure \(message)/>\n    </testcase>")
        return ""
    }

    func end() -> String {
        let counts =
            "tests=\"\(cases.count)\" failures=\"\(failures)\" errors=\"\(errors)\" "
            + "time=\"\(FormatText.seconds(seconds))\""
        let head = """
            <?xml version="1.0" encoding="UTF-8"?>
            <testsuites name="workbook" \(counts)>
              <testsuite name="workbook" \(counts)>
            """
        return ([head] + cases + ["  </testsuite>", "</testsuites>", ""]).joined(separator: "\n")
    }

    private func attributes(_ values: KeyValuePairs<String, String>) -> String {
        values.map { "\($0.key)=\"\(FormatText.xml($0.value, isAttribute: true))\"" }.joined(separator: " ")
    }
}
