#pragma once

namespace confab {

// Makes SQLite write its log in large pieces. By itself it makes two system calls for each page, one of 24 bytes and one of
// the page, and the file system has the most work with many small ones: half of what a commit of fifty messages cost.
// For all databases opened in this process from then on; other files, and the order of writing and syncing, stay as they are.
// Safe from any thread; once is enough. Answers whether it could.
bool gatherLogWrites();

} // namespace confab
