import Foundation

/// `workbook-bench`: prints how long things take. Nothing here asserts a time; machines are noisy.
@main
enum Main {
    static func main() {
        let arguments = Array(CommandLine.arguments.dropFirst())
        do {
            switch arguments.first {
            case "grade":
                try GradeBenchmark(arguments: arguments.dropFirst()).run()
            case "read":
                try ReadBenchmark(arguments: arguments.dropFirst()).run()
            default:
                print(
                    """
                    usage: workbook-bench grade|read [--rounds N]

                      grade   `workbook grade` beside three other ways to check the same file
                      read    `workbook read` beside cmark and lowdown; the first frame; setting a page again

                    Build it for speed: swift run -c release workbook-bench grade
                    """)
                exit(arguments.isEmpty || arguments == ["--help"] ? 0 : 2)
            }
        } catch {
            FileHandle.standardError.write(Data("error: \(error)\n".utf8))
            exit(1)
        }
    }
}
