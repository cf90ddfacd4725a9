# What R's sna does, measured as one.py measures: Rscript peers.R FUNCTION FOLDER PEOPLE WARM RESULT
# FOLDER holds edges-N.bin (from, to, both ways, from 1) and sector-N.bin as integers of four bytes.
suppressPackageStartupMessages(library(sna))
given <- commandArgs(TRUE)

read <- function(people) {
  whole <- function(kind) {
    path <- file.path(given[2], paste0(kind, "-", people, ".bin"))
    readBin(path, "integer", n = file.size(path) / 4, size = 4)
  }
  ends <- matrix(whole("edges"), ncol = 2)
  net <- cbind(ends, 1)
  attr(net, "n") <- as.integer(people)
  list(net = net, sector = whole("sector"))
}

run <- list(
  roles = function(x) brokerage(x$net, x$sector)$raw.nli,
  cores = function(x) kcores(x$net, cmode = "indegree")
)[[given[1]]]

peak <- function() {
  line <- grep("^VmHWM", readLines("/proc/self/status"), value = TRUE)
  as.numeric(gsub("[^0-9]", "", line)) * 1024
}
tell <- function(...) { cat(sprintf(...), "\n", sep = ""); flush(stdout()) }

write.table(run(read(given[4])), given[5], row.names = FALSE, col.names = FALSE)
taken <- read(given[3])
invisible(gc())
cat("5", file = "/proc/self/clear_refs")
before <- peak()
tell('{"ready": true}')
for (time in 1:3) {
  seconds <- system.time(run(taken))[["elapsed"]]
  tell('{"seconds": %.4f}', seconds)
  if (seconds > 30) break
}
tell('{"memory": %.0f, "whole": %.0f}', peak() - before, peak())
