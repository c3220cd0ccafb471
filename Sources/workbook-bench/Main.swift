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
            case "batch":
                try BatchBenchmark(arguments: arguments.dropFirst()).run()
            default:
                print(
                    """
                    usage: workbook-bench grade [--rounds N]
                           workbook-bench batch [--count N] [--jobs N] [--alone]

                      grade   `workbook grade` beside three other ways to check the same file
                      batch   a class's submissions at once, beside plain swiftc one by one

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
