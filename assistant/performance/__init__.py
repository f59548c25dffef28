"""Questions about performance appraisal: indicators, scores, goals, money of projects."""
