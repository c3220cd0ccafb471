/// With one unit all is right. With more, rows 1, 4, 7 and so on have changed their signs. Where do z's rows stand when
/// there are H of them?
///
/// Side by side: the first H rows are r's, the next H are z's, the last H are n's. You took the gates in turn, row by row.
/// Turn the rows from H to 2H.
func turned(_ tensor: Tensor) -> Tensor {
    stack(
        (0..<tensor.shape[0]).map { row in
            let numbers = tensor.slice(axis: 0, at: row)
            return row % 3 == 1 ? -numbers : numbers
        }, axis: 0)
}
return (turned(wih), turned(whh), turned(b))
