# Settings every target shares, and confab_library(), the one way a folder becomes a target.

include(GNUInstallDirs)

set(CMAKE_CXX_STANDARD 23)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_AUTOMOC ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/bin)

if(NOT MSVC)
    # One position-independent code model for libraries and programs alike lets all share one precompiled header.
    add_compile_options(-fPIC -Wall -Wextra -Wpedantic -Wnon-virtual-dtor -Woverloaded-virtual)
endif()
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    add_compile_options(-fcoroutines)
endif()
if(CMAKE_CXX_COMPILER_ID STREQUAL "Clang" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 19)
    # libstdc++ hides <expected> behind a concepts version that clang states only from 19 on, though it has what is needed.
    add_compile_options(-Wno-builtin-macro-redefined -D__cpp_concepts=202002L)
endif()
if(CONFAB_SANITIZE)
    add_compile_options(-fsanitize=${CONFAB_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=undefined)
    add_link_options(-fsanitize=${CONFAB_SANITIZE})
endif()
if(CONFAB_FUZZ AND CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
    add_compile_options(-fsanitize=fuzzer-no-link)
    add_link_options(-fsanitize=fuzzer-no-link)
endif()

# What tests find in their environment. What is known to leak, and why it may, stands in tests/leaks.supp.
set(CONFAB_TEST_ENVIRONMENT "QT_QPA_PLATFORM=offscreen;CONFAB_BIN_DIR=${CMAKE_RUNTIME_OUTPUT_DIRECTORY}")
if(CONFAB_SANITIZE)
    string(APPEND CONFAB_TEST_ENVIRONMENT ";ASAN_OPTIONS=detect_leaks=1:detect_stack_use_after_return=1:strict_string_checks=1")
    find_program(SYMBOLIZER llvm-symbolizer)
    if(SYMBOLIZER) # clang's runtime takes it only when it is told where
        string(APPEND CONFAB_TEST_ENVIRONMENT ":external_symbolizer_path=${SYMBOLIZER}")
    endif()
    string(APPEND CONFAB_TEST_ENVIRONMENT
        ";LSAN_OPTIONS=suppressions=${PROJECT_SOURCE_DIR}/tests/leaks.supp:print_suppressions=0;UBSAN_OPTIONS=print_stacktrace=1")
endif()

add_compile_definitions(QT_NO_CAST_TO_ASCII QT_NO_FOREACH QT_NO_KEYWORDS CONFAB_VERSION="${PROJECT_VERSION}")

# Paths in log lines and ccache entries do not depend on where the tree lies.
if(NOT MSVC)
    add_compile_options(-ffile-prefix-map=${CMAKE_SOURCE_DIR}/=)
endif()

find_program(CCACHE ccache)
if(CCACHE)
    set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env
        CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
        CCACHE_BASEDIR=${CMAKE_SOURCE_DIR} CCACHE_NOHASHDIR=1 ${CCACHE})
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
        add_compile_options(-fpch-preprocess)
    else()
        add_compile_options("SHELL:-Xclang -fno-pch-timestamp")
    endif()
endif()

# confab_library(name SOURCES … [LINKS …] [PRIVATE_LINKS …])
# A static library `confab_<name>` whose headers are included from the repository's root, as "common/base/Ids.h".
function(confab_library name)
    cmake_parse_arguments(ARG "" "" "SOURCES;LINKS;PRIVATE_LINKS" ${ARGN})
    add_library(confab_${name} STATIC ${ARG_SOURCES})
    target_include_directories(confab_${name} PUBLIC ${PROJECT_SOURCE_DIR})
    target_link_libraries(confab_${name} PUBLIC ${ARG_LINKS} PRIVATE ${ARG_PRIVATE_LINKS})
    if(NOT name STREQUAL "base")
        target_precompile_headers(confab_${name} REUSE_FROM confab_base)
    endif()
endfunction()

# confab_test(name SOURCES … [LINKS …] [LABELS …])
# A Qt Test program run by ctest; a test that hangs is a failure after two minutes.
function(confab_test name)
    cmake_parse_arguments(ARG "" "TIMEOUT" "SOURCES;LINKS;LABELS" ${ARGN})
    add_executable(${name} ${ARG_SOURCES})
    target_include_directories(${name} PRIVATE ${PROJECT_SOURCE_DIR})
    target_link_libraries(${name} PRIVATE Qt6::Test ${ARG_LINKS})
    target_precompile_headers(${name} REUSE_FROM confab_base)
    add_test(NAME ${name} COMMAND ${name})
    if(NOT ARG_TIMEOUT)
        set(ARG_TIMEOUT 120)
    endif()
    if(CONFAB_SANITIZE)
        math(EXPR ARG_TIMEOUT "3 * ${ARG_TIMEOUT}")
    endif()
    set_tests_properties(${name} PROPERTIES TIMEOUT ${ARG_TIMEOUT} LABELS "${ARG_LABELS}"
        ENVIRONMENT "${CONFAB_TEST_ENVIRONMENT}")
endfunction()

# confab_node_test(name [--tls] file)
# A test that holds published clients from npm against the programs, run by Node's test runner; skipped where they are not
# installed, left out without Node.js. With --tls all servers that it starts speak TLS.
find_program(NODE node)
if(NOT NODE)
    message(STATUS "Node.js not found: the tests with published clients are left out")
endif()
function(confab_node_test name)
    if(NODE)
        list(TRANSFORM ARGN PREPEND ${CMAKE_CURRENT_SOURCE_DIR}/ REGEX "[.]mjs$")
        add_test(NAME ${name} COMMAND ${NODE} ${PROJECT_SOURCE_DIR}/tests/interop/run.mjs ${ARGN})
        set_tests_properties(${name} PROPERTIES TIMEOUT 300 SKIP_RETURN_CODE 77
            ENVIRONMENT "${CONFAB_TEST_ENVIRONMENT}")
    endif()
endfunction()
