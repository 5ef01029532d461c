package org.rejoinder;

import java.sql.SQLException;
import org.h2.api.ErrorCode;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.env.Environment;

/// Says in plain words why a start failed where the cause lies in the home folder or a setting.
class StartFailures implements FailureAnalyzer {

    private final String home;

    StartFailures(@Nullable Environment environment) {
        this.home = environment == null ? "data" : environment.getProperty("rejoinder.home", "data");
    }

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof CannotStart known) {
                return new FailureAnalysis(known.description(), known.action(), failure);
            }
            if (at instanceof SQLException sql) {
                return ofDatabase(sql, failure);
            }
        }
        return null;
    }

    private @Nullable FailureAnalysis ofDatabase(SQLException sql, Throwable failure) {
        return switch (sql.getErrorCode()) {
            case ErrorCode.DATABASE_ALREADY_OPEN_1 ->
                new FailureAnalysis(
                        "The home folder “" + home + "” is in use: another Rejoinder is running on it.",
                        "Use the one that runs, or stop it first, or give this one a folder of its own with --rejoinder.home=DIR.",
                        failure);
            case ErrorCode.FILE_CORRUPTED_1 ->
                new FailureAnalysis(
                        "The letters in the home folder “" + home + "” cannot be read: the file is damaged.",
                        "Keep a copy of the folder, then restore a backup, or start with --rejoinder.home=DIR on an empty one.",
                        failure);
            case ErrorCode.IO_EXCEPTION_1,
                    ErrorCode.IO_EXCEPTION_2,
                    ErrorCode.FILE_CREATION_FAILED_1,
                    ErrorCode.FILE_NOT_FOUND_1,
                    ErrorCode.DATABASE_IS_READ_ONLY ->
                new FailureAnalysis(
                        "The home folder “" + home + "” cannot be written: " + sql.getMessage(),
                        "Check that it exists or can be made, that it is yours, and that the disk is not full.",
                        failure);
            default -> null;
        };
    }
}
